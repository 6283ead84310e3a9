// The shape of an eye around (0, 0), in the face's units; u runs from -1 at the nose to 1 at the temple.
.pragma library
.import "outline.js" as Outline

const HALF_WIDTH = 31;

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
        irisX: rig.gaze_x * 10 - 1.5 * sign,
        irisY: 1 - rig.gaze_y * 7.5 + 2 * closed,
        pupil: 10 * (1 + 0.28 * rig.pupil_size),
        folded: Math.max(cheek, tightened)
    };
}

function corner(u) {
    return 4 - 3 * u;
}

function opened(u) {
    return Math.pow(Math.max(0, 1 - Math.pow(Math.abs(u), 2.3)), 0.62);
}

function lower(eye, u) {
    return corner(u) + eye.depth * opened(u);
}

function upper(eye, u) {
    const open = corner(u) - eye.height * opened(u) * (1 + eye.lean * u);
    return Outline.mix(Math.min(open, lower(eye, u)), lower(eye, u), eye.closed);
}

// Where u is -1, and 1 at the other end.
function nose(eye) {
    return -eye.sign * HALF_WIDTH;
}

function white(eye) {
    return Outline.band(nose(eye), -nose(eye), u => upper(eye, u), u => lower(eye, u));
}

function disc(eye, x, y, radiusX, radiusY) {
    return Outline.ellipse(x, y, radiusX, radiusY, -HALF_WIDTH, HALF_WIDTH, u => upper(eye, u * eye.sign), u => lower(eye, u * eye.sign));
}

function shade(eye) {
    return Outline.band(nose(eye), -nose(eye), u => upper(eye, u), u => Math.min(upper(eye, u) + 6.5 * opened(u), lower(eye, u)));
}

function lashes(eye) {
    const thick = u => 4.6 * Math.pow(1 - u * u, 0.3) * (0.8 + 0.3 * u) + 0.8;
    return Outline.band(nose(eye) * 1.03, -nose(eye) * 1.03, u => upper(eye, u) - thick(u), u => upper(eye, u) + 0.8);
}

// The stroke at the temple's end.
function flick(eye) {
    const x = eye.sign * HALF_WIDTH, y = upper(eye, 1);
    return "M " + Outline.point(x - eye.sign * 6, y - 5 + 3 * eye.closed)
        + " Q " + Outline.point(x + eye.sign * 1, y - 1.5)
        + " " + Outline.point(x + eye.sign * 4.5, y - 5.5 + 7 * eye.closed);
}

function lid(eye) {
    const crease = u => Outline.mix(upper(eye, u) - 7.5 * opened(u), corner(u) - 25 * opened(u), 0.75 * eye.closed);
    return Outline.band(nose(eye), -nose(eye), crease, u => upper(eye, u));
}

function crease(eye) {
    const y = u => Outline.mix(upper(eye, u) - 7.5 * opened(u), corner(u) - 25 * opened(u), 0.75 * eye.closed);
    return Outline.line(nose(eye), -nose(eye), y, -0.8, 0.9);
}

// The fold below the lower lid, which a smile pushes up.
function fold(eye) {
    return Outline.line(nose(eye), -nose(eye), u => Math.max(lower(eye, u), corner(u) - 2) + 5 - 1.5 * u, -0.75, 0.8);
}

function lowerLashes(eye) {
    return Outline.line(nose(eye), -nose(eye), u => lower(eye, u), 0.0, 0.97);
}
