// The movements of the face, one track per parameter and layer, and the value of each parameter at an instant.
//
// A movement is [parameter, t0, v0, t1, v1, easing, layer]; times are seconds on the engine's clock. Before t0 it
// does not act, after t1 its value stays; where several act in one track, the one that began last decides (the later
// one in the stream where both began together). A track is sorted by t0. `tracks` holds them by parameter and layer.
.pragma library

const PARAMETER = 0, T0 = 1, V0 = 2, T1 = 3, V1 = 4, EASING = 5, LAYER = 6;

// The parameters whose range is [-1, 1]; that of all others is [0, 1].
const SIGNED = ["pupil_size", "gaze_x", "gaze_y", "head_yaw", "head_pitch", "head_roll", "lean", "shoulders", "sway"];
// The parameters that belong to speech alone while it holds the mouth.
const YIELDING = [
    "lips_together", "upper_lip_raiser", "lower_lip_depressor", "chin_raiser", "lip_pucker", "lip_stretcher",
    "lip_funneler", "lip_tightener", "lip_pressor", "lips_part", "jaw_drop", "lip_suck", "lip_bite", "tongue_tip"];
// The layers that are left where little is to move.
const STILL = ["lips", "feeling", "blink"];
// What moves the whole head or body, which rests there whatever is felt.
const POSE = ["head_yaw", "head_pitch", "head_roll", "lean", "shoulders", "sway", "breath"];
// How far the farthest point of the drawing (400 units wide) goes as a parameter goes from 0 to 1, roughly.
const REACH = {
    breath: 4, blush: 6, pupil_size: 3, head_yaw: 30, head_pitch: 24, head_roll: 45, lean: 14, sway: 14, shoulders: 14,
    jaw_drop: 36, gaze_x: 8, gaze_y: 8, speech: 0 };
const USUAL_REACH = 14;

// Add movements, and forget first what of the layers `forgets` would have begun after `sentAt`. What can no longer
// act at `now` or later is dropped.
function add(tracks, movements, sentAt, forgets, now) {
    for (const parameter in tracks)
        for (const layer of forgets)
            if (tracks[parameter][layer])
                tracks[parameter][layer] = tracks[parameter][layer].filter(movement => movement[T0] <= sentAt);
    for (const movement of movements) {
        const layers = tracks[movement[PARAMETER]] ?? (tracks[movement[PARAMETER]] = {});
        const track = layers[movement[LAYER]] ?? (layers[movement[LAYER]] = []);
        let place = track.length;
        while (place > 0 && track[place - 1][T0] > movement[T0])
            place--;
        track.splice(place, 0, movement);
    }
    for (const parameter in tracks)
        for (const layer in tracks[parameter]) {
            const past = lastBegun(tracks[parameter][layer], now);
            if (past > 0)
                tracks[parameter][layer].splice(0, past);
        }
}

// The value of a parameter at `now`: what the lips say and, as far as speech does not hold the mouth, the sum of what
// the other layers say, within its range. Who `isStill` sees the still layers only, and no pose.
function value(tracks, parameter, now, isStill) {
    const layers = tracks[parameter];
    let others = 0;
    for (const layer in layers)
        if (layer !== "lips" && isShown(parameter, layer, isStill))
            others += valueIn(layers[layer], now);
    const held = YIELDING.includes(parameter) ? limited("speech", valueIn(tracks.speech?.lips, now)) : 0;
    return limited(parameter, valueIn(layers?.lips, now) + (1 - held) * others);
}

// What of some parameters moves at `now` and when something of them begins: { moving, pace, next }, those that move and
// those that yield to speech while it does, the greatest speed in units of the drawing a second, 0 where nothing moves,
// and an instant after `now`, at latest `next`, when one of the others begins.
function outlook(tracks, parameters, now, isStill, next) {
    const moving = [];
    let pace = 0;
    for (const parameter of parameters) {
        let moves = false;
        for (const layer in tracks[parameter]) {
            if (!isShown(parameter, layer, isStill))
                continue;
            const track = tracks[parameter][layer];
            const index = lastBegun(track, now);
            if (index >= 0 && now < track[index][T1]) {
                moves = true;
                pace = Math.max(pace, speed(track[index]));
            }
            if (index + 1 < track.length)
                next = Math.min(next, track[index + 1][T0]);
        }
        if (moves)
            moving.push(parameter);
    }
    if (moving.includes("speech"))
        for (const parameter of YIELDING)
            if (tracks[parameter] && !moving.includes(parameter))
                moving.push(parameter);
    return { moving: moving, pace: pace, next: next };
}

// A value to the nearest step of about so many units of the drawing; 0 and 1 are steps.
function stepped(parameter, value, grain) {
    const steps = Math.ceil((REACH[parameter] || USUAL_REACH) / grain);
    return grain > 0 ? Math.round(value * steps) / steps : value;
}

// The greatest speed of a movement, in units of the drawing a second.
function speed(movement) {
    const reach = REACH[movement[PARAMETER]] ?? USUAL_REACH;
    const steepest = movement[EASING] === "smooth" ? 1.5 : 1;
    return reach * steepest * Math.abs(movement[V1] - movement[V0]) / (movement[T1] - movement[T0]);
}

function isShown(parameter, layer, isStill) {
    return !isStill || STILL.includes(layer) && !POSE.includes(parameter);
}

function valueIn(track, now) {
    const index = track ? lastBegun(track, now) : -1;
    if (index < 0)
        return 0;
    const movement = track[index];
    const span = movement[T1] - movement[T0];
    if (span <= 0 || now >= movement[T1])
        return movement[V1];
    const part = (now - movement[T0]) / span;
    const eased = movement[EASING] === "smooth" ? part * part * (3 - 2 * part) : part;
    return movement[V0] + (movement[V1] - movement[V0]) * eased;
}

function limited(parameter, value) {
    return Math.max(SIGNED.includes(parameter) ? -1 : 0, Math.min(1, value));
}

function lastBegun(track, now) {
    let index = track.length - 1;
    while (index >= 0 && track[index][T0] > now)
        index--;
    return index;
}
