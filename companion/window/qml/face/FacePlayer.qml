// Lets time pass for a face: moves its rig's `now` while something moves, as often as its speed needs, and sleeps until
// the next movement.
import QtQuick
import companion.window

Item {
    id: player

    required property FaceRig rig
    required property FaceFeed feed
    // false while the window cannot be seen: nothing is drawn, nothing is missed
    property bool isSeen: true
    // frames a second at most
    property real rate: 60
    // how high the face is drawn, in pixels
    property real side: 400
    // by so many units of the drawing, of 400, anything slow may go from one picture to the next: half a pixel
    readonly property real stride: 200 / (player.side * Screen.devicePixelRatio)
    // from so many pictures a second on they come with the screen's own frames
    readonly property real quick: 20
    // and so from so many units a second on
    readonly property real fast: 10

    function wake() {
        player.rig.now = player.feed.engineTime();
        const outlook = player.rig.outlook();
        const often = Math.min(player.rate, outlook.pace / player.stride);
        const wait = Math.min(outlook.next - player.rig.now, often > 0 ? 1 / Math.max(often, 4) : Infinity);
        if (!frames.running)
            frames.reset();
        frames.running = player.isSeen && outlook.pace >= player.fast && player.rate >= player.quick;
        frames.begunAt = player.rig.now - frames.elapsedTime;
        // a timer's interval is an int of milliseconds; after a day it just looks again
        alarm.interval = Math.min(Math.max(wait, 0), 86400) * 1000 + 1;
        alarm.running = player.isSeen && !frames.running && wait < Infinity;
    }

    onIsSeenChanged: player.wake()

    FrameAnimation {
        id: frames

        property real begunAt: 0

        onTriggered: {
            const now = frames.begunAt + frames.elapsedTime;
            if (now - player.rig.now < 0.9 / player.rate)
                return;
            player.rig.now = now;
            if (player.rig.outlook().pace < player.fast)
                player.wake();
        }
    }

    Timer {
        id: alarm

        onTriggered: player.wake()
    }

    Binding {
        target: player.rig
        property: "grain"
        value: player.stride
    }

    Binding {
        target: player.feed
        property: "isStill"
        value: player.rig.isStill
    }

    Connections {
        target: player.feed

        function onMoved(movements, sentAt, forgets) {
            player.rig.now = player.feed.engineTime();
            player.rig.move(movements, sentAt, forgets);
            player.wake();
        }

        function onForgotten() {
            player.rig.forget();
            player.wake();
        }
    }
}
