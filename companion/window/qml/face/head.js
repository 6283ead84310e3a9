// The outline of the head and what lies on its skin, in the face's units from the middle of the head.
.pragma library
.import "outline.js" as Outline
.import "pose.js" as Pose

// What the head is drawn from: how it is held, how far the jaw is dropped, how far the cheeks are pushed out.
function shape(rig) {
    const form = Pose.stance(rig);
    form.jaw = rig.jaw_drop;
    form.full = Math.max(rig.cheek_raiser_left, rig.cheek_raiser_right);
    return form;
}

function outline(head) {
    const at = (x, y, z) => Outline.point(Pose.x(head, x, z), Pose.y(head, y, z));
    const jaw = head.jaw, chin = 117 + 13 * jaw;
    const cheek = 87 + 2.5 * head.full;
    return "M " + at(-98, -20, 16)
        + " C " + at(-98, 8, 16) + " " + at(-cheek - 4, 32, 22) + " " + at(-cheek, 52, 24)
        + " C " + at(-cheek + 10, 84 + 3 * jaw, 34) + " " + at(-38, chin, 60) + " " + at(0, chin, 62)
        + " C " + at(38, chin, 60) + " " + at(cheek - 10, 84 + 3 * jaw, 34) + " " + at(cheek, 52, 24)
        + " C " + at(cheek + 4, 32, 22) + " " + at(98, 8, 16) + " " + at(98, -20, 16)
        + " C " + at(98, -90, 8) + " " + at(52, -124, 10) + " " + at(0, -124, 10)
        + " C " + at(-52, -124, 10) + " " + at(-98, -90, 8) + " " + at(-98, -20, 16) + " Z";
}

// The side away from the lamp.
function shade(head) {
    const at = (x, y, z) => Outline.point(Pose.x(head, x, z), Pose.y(head, y, z));
    const jaw = head.jaw, chin = 117 + 13 * jaw;
    const cheek = 87 + 2.5 * head.full;
    return "M " + at(-14, chin - 1, 62)
        + " C " + at(34, chin + 2, 60) + " " + at(cheek - 10, 84 + 3 * jaw, 34) + " " + at(cheek, 52, 24)
        + " C " + at(cheek + 4, 32, 22) + " " + at(98, 8, 16) + " " + at(98, -20, 16)
        + " L " + at(94, -60, 5)
        + " C " + at(84, -20, 40) + " " + at(88, 20, 40) + " " + at(73, 52, 52)
        + " C " + at(58, 84 + 3 * jaw, 60) + " " + at(30, chin - 9, 66) + " " + at(-14, chin - 1, 62) + " Z";
}

// A fold from beside the nose around a corner of the mouth; `x` and `y` are the corner's.
function fold(head, side, x, y, sneer) {
    const at = (x, y, z) => Outline.point(Pose.x(head, x, z), Pose.y(head, y, z));
    return "M " + at(side * (26 + 0.2 * x), 51 - 7 * sneer, 90)
        + " Q " + at(side * (x + 10), 55 - 5 * sneer + 0.3 * y, 82)
        + " " + at(side * (x + 10), 74 + 0.7 * y, 74);
}
