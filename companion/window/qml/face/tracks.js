// The movements of the face, one track per parameter, and the value of each at an instant.
//
// A movement is [parameter, t0, v0, t1, v1, easing]; times are seconds on the engine's clock. Before t0 it does
// not act, after t1 its value stays; where several act on one parameter, the one that began last decides (the later
// one in the stream where both began together). A track is sorted by t0.
.pragma library

const T0 = 1, V0 = 2, T1 = 3, V1 = 4, EASING = 5;

// Add movements; with `replaces` forget first what would have begun after `sentAt`. What can no longer act at `now`
// or later is dropped.
function add(tracks, movements, sentAt, replaces, now) {
    if (replaces)
        for (const parameter in tracks)
            tracks[parameter] = tracks[parameter].filter(movement => movement[T0] <= sentAt);
    for (const movement of movements) {
        const track = tracks[movement[0]] ?? (tracks[movement[0]] = []);
        let place = track.length;
        while (place > 0 && track[place - 1][T0] > movement[T0])
            place--;
        track.splice(place, 0, movement);
    }
    for (const parameter in tracks) {
        const past = lastBegun(tracks[parameter], now);
        if (past > 0)
            tracks[parameter].splice(0, past);
    }
}

// The value of one track at `now`, or `rest` before its first movement.
function value(track, now, rest) {
    const index = lastBegun(track, now);
    if (index < 0)
        return rest;
    const movement = track[index];
    const span = movement[T1] - movement[T0];
    if (span <= 0 || now >= movement[T1])
        return movement[V1];
    const part = (now - movement[T0]) / span;
    const eased = movement[EASING] === "smooth" ? part * part * (3 - 2 * part) : part;
    return movement[V0] + (movement[V1] - movement[V0]) * eased;
}

// When something moves next: `now` while it does, Infinity when nothing ever will.
function nextMove(tracks, now) {
    let next = Infinity;
    for (const parameter in tracks) {
        const track = tracks[parameter];
        const index = lastBegun(track, now);
        if (index >= 0 && now < track[index][T1])
            return now;
        if (index + 1 < track.length)
            next = Math.min(next, track[index + 1][T0]);
    }
    return next;
}

function lastBegun(track, now) {
    let index = track.length - 1;
    while (index >= 0 && track[index][T0] > now)
        index--;
    return index;
}
