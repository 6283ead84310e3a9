// The parameters of the face at one instant, `now`: set `now`, and everything drawn from the rig follows.
import QtQuick
import "tracks.js" as Tracks

QtObject {
    id: rig

    // seconds on the engine's clock
    property real now: 0
    // only lips, blinks and the face's own feeling act; head and body rest
    property bool isStill: false
    // the smallest step that is drawn, in units of the drawing; 0 for any
    property real grain: 0

    // the parameters, by the names the engine uses; what they mean is in companion/showing/parameters.py
    property real inner_brow_raiser_left: 0
    property real inner_brow_raiser_right: 0
    property real outer_brow_raiser_left: 0
    property real outer_brow_raiser_right: 0
    property real brow_lowerer_left: 0
    property real brow_lowerer_right: 0
    property real upper_lid_raiser: 0
    property real cheek_raiser_left: 0
    property real cheek_raiser_right: 0
    property real lid_tightener: 0
    property real lips_together: 0
    property real nose_wrinkler: 0
    property real upper_lip_raiser: 0
    property real lip_corner_puller_left: 0
    property real lip_corner_puller_right: 0
    property real dimpler_left: 0
    property real dimpler_right: 0
    property real lip_corner_depressor_left: 0
    property real lip_corner_depressor_right: 0
    property real lower_lip_depressor: 0
    property real chin_raiser: 0
    property real lip_pucker: 0
    property real lip_stretcher: 0
    property real lip_funneler: 0
    property real lip_tightener: 0
    property real lip_pressor: 0
    property real lips_part: 0
    property real jaw_drop: 0
    property real lip_suck: 0
    property real lip_bite: 0
    property real eye_closure_left: 0
    property real eye_closure_right: 0
    property real tongue_tip: 0
    property real blush: 0
    property real breath: 0
    property real speech: 0
    property real pupil_size: 0
    property real gaze_x: 0
    property real gaze_y: 0
    property real head_yaw: 0
    property real head_pitch: 0
    property real head_roll: 0
    property real lean: 0
    property real shoulders: 0
    property real sway: 0

    property var tracks: ({})
    // what moves, and until when nothing else does, as `outlook` told it last; null if it must look again
    property var foreseen: null

    // parameters have moved, and all are where they are at `now`: the time to draw
    signal posed

    // Take in movements [parameter, t0, v0, t1, v1, easing, layer] sent at `sentAt`; those of the layers `forgets` that
    // would have begun later are forgotten.
    function move(movements: var, sentAt: real, forgets: var) {
        Tracks.add(rig.tracks, movements, sentAt, forgets, rig.now);
        rig.foreseen = null;
        rig.pose();
    }

    // Forget all movements and come to rest.
    function forget() {
        const known = rig.tracks;
        rig.tracks = {};
        rig.foreseen = null;
        for (const parameter in known)
            rig.place(parameter);
        rig.posed();
    }

    // What moves at `now`, and when the next movement begins: { moving, pace, next }, as in tracks.js.
    function outlook(): var {
        const next = rig.isForeseen() ? rig.foreseen.next : Infinity;
        rig.foreseen = Tracks.outlook(rig.tracks, rig.awake(), rig.now, rig.isStill, next);
        return rig.foreseen;
    }

    function isForeseen(): bool {
        return rig.foreseen !== null && rig.now < rig.foreseen.next;
    }

    // The parameters that may move: those that did, until the next movement begins.
    function awake(): var {
        return rig.isForeseen() ? rig.foreseen.moving : Object.keys(rig.tracks);
    }

    function pose() {
        let moves = false;
        for (const parameter of rig.awake())
            moves = rig.place(parameter) || moves;
        if (moves)
            rig.posed();
    }

    // Set a parameter to its value at `now`; true if it moves.
    function place(parameter: string): bool {
        const before = rig[parameter];
        if (before === undefined)
            return false;
        const value = Tracks.value(rig.tracks, parameter, rig.now, rig.isStill);
        rig[parameter] = Tracks.stepped(parameter, value, rig.grain);
        return rig[parameter] !== before;
    }

    onNowChanged: rig.pose()
    onIsStillChanged: {
        rig.foreseen = null;
        rig.pose();
    }
}
