// Outlines as the path texts that `PathSvg` takes. A curve is a function from u in [-1, 1] to a height; x runs from
// `left` at -1 to `right` at 1.
.pragma library

// places along a curve: dense at both ends, where lids and lips bend most
const STEPS = 16;
const PLACES = [];
for (let step = 0; step <= STEPS; step++)
    PLACES.push(-Math.cos(Math.PI * step / STEPS));

function mix(from, to, part) {
    return from + (to - from) * part;
}

function clamp(value, low, high) {
    return Math.min(Math.max(value, low), high);
}

function point(x, y) {
    // a twentieth of a unit is a quarter of a pixel on a screen of 2160 lines
    return Math.round(x * 20) / 20 + " " + Math.round(y * 20) / 20;
}

// The line of `curve` between `from` and `to`.
function line(left, right, curve, from = -1, to = 1) {
    const points = [];
    for (const place of PLACES) {
        const u = mix(from, to, (place + 1) / 2);
        points.push(point(mix(left, right, (u + 1) / 2), curve(u)));
    }
    return "M " + points.join(" L ");
}

// The area between two curves from `from` to `to`; nothing where `bottom` is not below `top`.
function band(left, right, top, bottom, from = -1, to = 1) {
    const above = [], below = [];
    let isThere = false;
    for (const place of PLACES) {
        const u = mix(from, to, (place + 1) / 2);
        const x = mix(left, right, (u + 1) / 2);
        const high = top(u), low = Math.max(high, bottom(u));
        isThere = isThere || low - high > 0.1;
        above.push(point(x, high));
        below.push(point(x, low));
    }
    return isThere ? "M " + above.join(" L ") + " L " + below.reverse().join(" L ") + " Z" : "";
}

// The part of an ellipse that lies between two curves.
function ellipse(x, y, radiusX, radiusY, left, right, top, bottom) {
    const points = [];
    for (let step = 0; step < 2 * STEPS; step++) {
        const angle = Math.PI * step / STEPS;
        const at = clamp(x + radiusX * Math.cos(angle), left, right);
        const u = (at - left) / (right - left) * 2 - 1;
        const high = top(u);
        points.push(point(at, clamp(y + radiusY * Math.sin(angle), high, Math.max(high, bottom(u)))));
    }
    return "M " + points.join(" L ") + " Z";
}
