// How head and body are held, and where a point of the head is seen then.
//
// The head is a solid of which the face's parts know their places: x to the viewer's right, y down and z towards the
// viewer, in the face's units from the middle of the head. Turning and nodding rotate it; what is nearer moves
// further.
.pragma library

const YAW = 20 * Math.PI / 180, PITCH = 15 * Math.PI / 180, ROLL = 15;
// from the middle of the head to the neck, about which it tilts
const NECK = 100;
const MIDDLE_X = 200, MIDDLE_Y = 196;

// The head's attitude.
function stance(rig) {
    const yaw = rig.head_yaw * YAW, pitch = rig.head_pitch * PITCH;
    const roll = rig.head_roll * ROLL, lean = rig.lean, sway = rig.sway * 16;
    const tilt = roll * Math.PI / 180;
    return {
        yawSin: Math.sin(yaw),
        yawCos: Math.cos(yaw),
        pitchSin: Math.sin(pitch),
        pitchCos: Math.cos(pitch),
        // degrees
        roll: roll,
        scale: 1 + 0.06 * lean,
        // where the head's middle is, and its neck
        x: MIDDLE_X + sway + NECK * Math.sin(tilt) + 6 * rig.head_yaw,
        y: MIDDLE_Y + 4 * lean + NECK * (1 - Math.cos(tilt)) - 12 * rig.head_pitch,
        neckX: MIDDLE_X + sway + 0.4 * NECK * Math.sin(tilt) + 2 * rig.head_yaw
    };
}

// The body's: where its middle is, and by how much neckline and shoulders are lower than at rest.
function body(rig) {
    const down = -15 * rig.shoulders - 2.5 * rig.breath;
    return {
        x: MIDDLE_X + rig.sway * 8,
        neck: down * 0.5,
        shoulders: down,
        headX: stance(rig).neckX
    };
}

function x(stance, x, z) {
    return x * stance.yawCos + z * stance.yawSin;
}

function y(stance, y, z) {
    return y * stance.pitchCos - z * stance.pitchSin;
}
