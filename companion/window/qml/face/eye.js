// The shape of an eye around (0, 0), in the face's units. Places along a lid run from -1 at the nose to 1 at the temple.
.pragma library
.import "outline.js" as Outline

const HALF_WIDTH = 31;
const PLACES = Outline.PLACES;

function corner(u) {
    return 4 - 3 * u;
}

// How open an eye is at u, 1 in the middle.
function opened(u) {
    return Math.pow(Math.max(0, 1 - Math.pow(Math.abs(u), 2.3)), 0.62);
}

const CORNER = PLACES.map(corner);
const OPENED = PLACES.map(opened);
// the same at 64 equal steps, to be looked up in between
const OPENED_FINELY = [];
for (let step = 0; step <= 64; step++)
    OPENED_FINELY.push(opened(step / 32 - 1));
const LASHES = PLACES.map(place => 4.6 * Math.pow(1 - place * place, 0.3) * (0.8 + 0.3 * place) + 0.8);

// What the eye of `side`, "left" or "right" (the character's own), is drawn from.
function shape(rig, side) {
    const closed = rig[`eye_closure_${side}`];
    const cheek = rig[`cheek_raiser_${side}`];
    const inner = rig[`inner_brow_raiser_${side}`];
    // a lowered brow presses on the lid at the nose; under one raised at the nose alone it hangs at the temple
    const pressed = rig[`brow_lowerer_${side}`] * (1 - inner);
    const drooped = inner * (1 - rig[`outer_brow_raiser_${side}`]);
    const raised = rig.upper_lid_raiser, tightened = rig.lid_tightener;
    const sign = side === "left" ? 1 : -1;
    return {
        // 1 where the temple is at the viewer's right, -1 at the left
        sign: sign,
        closed: closed,
        height: 24 + 11 * raised - 5 * tightened - 2 * cheek - 6 * pressed - 2 * drooped,
        depth: 18 + 3 * raised - 9 * tightened - 9 * cheek - closed * (4 + 15 * cheek),
        lean: 0.32 * pressed - 0.3 * drooped,
        // both eyes turn in a little, to somebody near
        irisX: rig.gaze_x * 10 - 0.8 * sign,
        irisY: 1 - rig.gaze_y * 7.5 + 2 * closed,
        pupil: 10 * (1 + 0.28 * rig.pupil_size),
        folded: Math.max(cheek, tightened)
    };
}

function lowerLid(eye, u, open) {
    return corner(u) + eye.depth * open;
}

function upperLid(eye, u, open) {
    const low = lowerLid(eye, u, open);
    const high = corner(u) - eye.height * open * (1 + eye.lean * u);
    return Outline.mix(high < low ? high : low, low, eye.closed);
}

// The curves that all paths of an eye are made of.
function lids(eye) {
    return {
        eye: eye,
        xs: Outline.across(-eye.sign * HALF_WIDTH, eye.sign * HALF_WIDTH),
        upper: PLACES.map((place, at) => upperLid(eye, place, OPENED[at])),
        lower: PLACES.map((place, at) => lowerLid(eye, place, OPENED[at]))
    };
}

function white(lids) {
    return Outline.band(lids.xs, lids.upper, lids.lower);
}

// The part of a round thing that the lids leave free.
function disc(lids, x, y, radiusX, radiusY) {
    const eye = lids.eye;
    return Outline.ring(Outline.CIRCLE.map(([cosine, sine]) => {
        const seenX = Outline.clamp(x + radiusX * cosine, -HALF_WIDTH, HALF_WIDTH);
        const u = seenX / HALF_WIDTH * eye.sign;
        const step = Math.min(63, Math.floor((u + 1) * 32));
        const open = Outline.mix(OPENED_FINELY[step], OPENED_FINELY[step + 1], (u + 1) * 32 - step);
        return [seenX, Outline.clamp(y + radiusY * sine, upperLid(eye, u, open), lowerLid(eye, u, open))];
    }));
}

// The shade of the upper lid.
function shade(lids) {
    return Outline.band(lids.xs, lids.upper, lids.upper.map((y, at) => Math.min(y + 6.5 * OPENED[at], lids.lower[at])));
}

function lashes(lids) {
    return Outline.band(lids.xs.map(x => 1.03 * x), lids.upper.map((y, at) => y - LASHES[at]), lids.upper.map(y => y + 0.8));
}

// The stroke at the temple's end.
function flick(lids) {
    const eye = lids.eye, x = eye.sign * HALF_WIDTH, y = lids.upper[Outline.LAST];
    return "M " + Outline.point(0.86 * x, upperLid(eye, 0.86, opened(0.86)) - 1.5)
        + " Q " + Outline.point(x + eye.sign, y - 1.5)
        + " " + Outline.point(x + eye.sign * 5, y - 5.5 + 8 * eye.closed);
}

function creased(lids) {
    return lids.upper.map((y, at) => Outline.mix(y - 7.5 * OPENED[at], CORNER[at] - 25 * OPENED[at], 0.75 * lids.eye.closed));
}

// The lid itself, up to its crease.
function lid(lids) {
    return Outline.band(lids.xs, creased(lids), lids.upper);
}

function crease(lids) {
    return Outline.line(lids.xs, creased(lids), 2, Outline.LAST - 2);
}

// The fold below the lower lid, which a smile pushes up.
function fold(lids) {
    return Outline.line(lids.xs, lids.lower.map((y, at) => Math.max(y, CORNER[at] - 2) + 5 - 1.5 * PLACES[at]), 3, Outline.LAST - 3);
}

function lowerLashes(lids) {
    return Outline.line(lids.xs, lids.lower, Outline.MIDDLE, Outline.LAST);
}
