// The rims of glasses before the eyes, seen as the head is held.
.pragma library
.import "outline.js" as Outline
.import "pose.js" as Pose

const RIMS = {
    // half width, half height, and how nearly a box: 2 is an ellipse
    round: { width: 40, height: 38, box: 2 },
    square: { width: 43, height: 33, box: 5 }
};
const MIDDLE_X = 48, MIDDLE_Y = 10, DEPTH = 86;

function lens(stance, kind, side) {
    const rim = RIMS[kind];
    const points = [];
    for (let step = 0; step < 40; step++) {
        const angle = step * Math.PI / 20;
        const bent = turn => Math.sign(turn) * Math.pow(Math.abs(turn), 2 / rim.box);
        const x = side * MIDDLE_X + rim.width * bent(Math.cos(angle)), y = MIDDLE_Y + rim.height * bent(Math.sin(angle));
        const depth = DEPTH - 0.0035 * x * x;
        points.push([Pose.x(stance, x, depth), Pose.y(stance, y, depth)]);
    }
    return Outline.ring(points);
}

// What joins the rims, and what goes to the ears.
function frame(stance, kind) {
    const at = (x, y, z) => Outline.point(Pose.x(stance, x, z), Pose.y(stance, y, z));
    const inner = MIDDLE_X - RIMS[kind].width, outer = MIDDLE_X + RIMS[kind].width;
    return "M " + at(-inner, 6, DEPTH) + " Q " + at(0, -3, DEPTH + 4) + " " + at(inner, 6, DEPTH)
        + " M " + at(-outer, 2, DEPTH - 26) + " L " + at(-99, 0, 10) + " M " + at(outer, 2, DEPTH - 26) + " L " + at(99, 0, 10);
}

// The light on a lens.
function glint(stance, side) {
    const at = (x, y) => Outline.point(Pose.x(stance, side * MIDDLE_X + x, DEPTH), Pose.y(stance, MIDDLE_Y + y, DEPTH));
    return "M " + at(-24, -2) + " L " + at(-6, -24) + " M " + at(-20, 8) + " L " + at(6, -22);
}
