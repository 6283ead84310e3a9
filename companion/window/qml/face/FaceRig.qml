// The parameters of the face at one instant, `now`: set `now`, and everything drawn from the rig follows.
import QtQuick
import "tracks.js" as Tracks

QtObject {
    id: rig

    // seconds on the engine's clock
    property real now: 0

    // the parameters, by the names the engine uses
    property real jaw_open: 0
    property real lips_round: 0
    property real lips_wide: 0
    property real lips_closed: 0
    property real smile: 0
    property real brow_raise: 0
    property real brow_furrow: 0
    property real gaze_x: 0
    property real gaze_y: 0
    property real eyelids: 0
    property real head_tilt: 0

    property var tracks: ({})

    // Take in movements [parameter, t0, v0, t1, v1, easing] sent at `sentAt`.
    function move(movements: var, sentAt: real, replaces: bool) {
        Tracks.add(rig.tracks, movements, sentAt, replaces, rig.now);
        rig.pose();
    }

    // Forget all movements and come to rest.
    function forget() {
        for (const parameter in rig.tracks)
            if (rig[parameter] !== undefined)
                rig[parameter] = 0;
        rig.tracks = {};
    }

    // `now` while something moves, otherwise when the next movement begins, Infinity without one.
    function nextMove(): real {
        return Tracks.nextMove(rig.tracks, rig.now);
    }

    function pose() {
        for (const parameter in rig.tracks)
            if (rig[parameter] !== undefined)
                rig[parameter] = Tracks.value(rig.tracks[parameter], rig.now, rig[parameter]);
    }

    onNowChanged: rig.pose()
}
