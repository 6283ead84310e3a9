// Outlines as the path texts that `PathSvg` takes.
//
// A curve is a list of heights, one for each of `PLACES`; with a list of as many x it is a line. Lists rather than
// functions, because a mouth is made of hundreds of points, thirty times a second.
.pragma library

// where curves are known, from -1 at one end to 1 at the other: dense at both ends, where lids and lips bend most
const STEPS = 12;
const LAST = STEPS;
const MIDDLE = STEPS / 2;
const PLACES = [];
for (let step = 0; step <= STEPS; step++)
    PLACES.push(-Math.cos(Math.PI * step / STEPS));
// around a circle
const CIRCLE = [];
for (let step = 0; step < 2 * STEPS; step++)
    CIRCLE.push([Math.cos(Math.PI * step / STEPS), Math.sin(Math.PI * step / STEPS)]);

function mix(from, to, part) {
    return from + (to - from) * part;
}

function clamp(value, low, high) {
    return value < low ? low : value > high ? high : value;
}

// To a twentieth of a unit: a quarter of a pixel on a screen of 2160 lines.
function rounded(value) {
    return Math.round(value * 20) / 20;
}

function point(x, y) {
    return rounded(x) + " " + rounded(y);
}

// The x of all places between two ends.
function across(left, right) {
    return PLACES.map(place => left + (right - left) * (place + 1) / 2);
}

// From one place to another, either way: a smooth line from the first to the last, which pulls towards those between.
function smooth(xs, ys, first, last) {
    const by = first < last ? 1 : -1;
    let path = point(xs[first], ys[first]);
    for (let at = first + by; at !== last; at += by) {
        const next = at + by;
        path += " Q " + rounded(xs[at]) + " " + rounded(ys[at]) + " " + rounded((xs[at] + xs[next]) / 2) + " " + rounded((ys[at] + ys[next]) / 2);
    }
    return path + " L " + point(xs[last], ys[last]);
}

function line(xs, ys, first = 0, last = LAST) {
    return "M " + smooth(xs, ys, first, last);
}

// The area between two curves; nothing where the bottom is not below the top.
function band(xs, top, bottom) {
    let isThere = false;
    const below = bottom.map((y, at) => {
        isThere = isThere || y - top[at] > 0.1;
        return y > top[at] ? y : top[at];
    });
    return isThere ? "M " + smooth(xs, top, 0, LAST) + " L " + smooth(xs, below, LAST, 0) + " Z" : "";
}

// A smooth closed line around some points [x, y].
function ring(points) {
    const count = points.length;
    let path = "";
    for (let at = 0; at < count; at++) {
        const here = points[at], next = points[(at + 1) % count];
        path += " Q " + point(here[0], here[1]) + " " + point((here[0] + next[0]) / 2, (here[1] + next[1]) / 2);
    }
    const first = points[0], last = points[count - 1];
    return "M " + point((first[0] + last[0]) / 2, (first[1] + last[1]) / 2) + path + " Z";
}
