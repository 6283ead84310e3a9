// Lets time pass for a face: moves its rig's `now` while something moves, and sleeps until the next movement.
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

    function wake() {
        player.rig.now = player.feed.engineTime();
        const wait = player.isSeen ? player.rig.nextMove() - player.rig.now : Infinity;
        if (!frames.running)
            frames.reset();
        frames.running = wait <= 0;
        frames.begunAt = player.rig.now - frames.elapsedTime;
        // a timer's interval is an int of milliseconds; after a day it just looks again
        alarm.interval = Math.min(wait, 86400) * 1000 + 1;
        alarm.running = wait > 0 && wait < Infinity;
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
            if (player.rig.nextMove() > now)
                player.wake();
        }
    }

    Timer {
        id: alarm

        onTriggered: player.wake()
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
