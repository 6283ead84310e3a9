// A map of feelings with one point on it: unpleasant to pleasant from left to right, drowsy to energetic upwards.
// The point is dragged, moved with the arrow keys, or put on one of the named feelings.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import theme

FocusScope {
    id: pad

    required property string name
    // what the point is called, for screen readers
    required property string description
    // each with name, words, valence and arousal
    required property var feelings
    required property string chosen
    required property real valence
    required property real arousal
    required property bool isSounding
    readonly property alias inset: map.inset

    signal moved(valence: real, arousal: real)
    signal released
    signal picked(name: string)
    signal stepped(step: int)

    function xOf(valence: real): real {
        return map.xOf(valence);
    }

    function yOf(arousal: real): real {
        return map.yOf(arousal);
    }

    function drag(x: real, y: real) {
        const across = (x - pad.inset) / (pad.width - 2 * pad.inset);
        const down = (y - pad.inset) / (pad.height - 2 * pad.inset);
        pad.moved(Math.max(-1, Math.min(1, 2 * across - 1)), Math.max(-1, Math.min(1, 1 - 2 * down)));
    }

    function nudge(event: KeyEvent) {
        const step = event.modifiers & Qt.ShiftModifier ? 0.02 : 0.1;
        const across = event.key === Qt.Key_Right ? step : event.key === Qt.Key_Left ? -step : 0;
        const up = event.key === Qt.Key_Up ? step : event.key === Qt.Key_Down ? -step : 0;
        if (across !== 0 || up !== 0)
            pad.moved(pad.valence + across, pad.arousal + up);
        else if (event.key === Qt.Key_PageDown || event.key === Qt.Key_PageUp)
            pad.stepped(event.key === Qt.Key_PageDown ? 1 : -1);
        else if (event.key === Qt.Key_Home)
            pad.moved(0, 0);
        else if (event.key !== Qt.Key_Space && event.key !== Qt.Key_Return && event.key !== Qt.Key_Enter)
            return;
        event.accepted = true;
    }

    function isForIt(event: KeyEvent): bool {
        return [Qt.Key_Left, Qt.Key_Right, Qt.Key_Up, Qt.Key_Down, Qt.Key_PageDown, Qt.Key_PageUp, Qt.Key_Home, Qt.Key_Space, Qt.Key_Return, Qt.Key_Enter].includes(event.key);
    }

    implicitWidth: Theme.fontPixels * 20
    implicitHeight: Theme.fontPixels * 20
    activeFocusOnTab: true
    // left is unpleasant in every direction of writing, as the arrow keys have it
    LayoutMirroring.enabled: false
    LayoutMirroring.childrenInherit: true
    Accessible.role: Accessible.Slider
    Accessible.name: pad.name
    Accessible.description: pad.description
    Accessible.focusable: true
    Keys.onPressed: event => pad.nudge(event)
    Keys.onReleased: event => {
        if (!event.isAutoRepeat && pad.isForIt(event)) {
            event.accepted = true;
            pad.released();
        }
    }

    FeelingMap {
        id: map

        anchors.fill: parent

        FocusRing {
            control: pad
        }
    }

    MouseArea {
        anchors.fill: parent
        preventStealing: true
        cursorShape: Qt.CrossCursor
        onPressed: mouse => {
            pad.forceActiveFocus(Qt.MouseFocusReason);
            pad.drag(mouse.x, mouse.y);
        }
        onPositionChanged: mouse => pad.drag(mouse.x, mouse.y)
        onReleased: pad.released()
    }

    Repeater {
        model: pad.feelings

        FeelingDot {
            id: feeling

            required property var modelData

            objectName: "feeling-" + modelData.name
            words: modelData.words
            isChosen: pad.chosen === modelData.name
            // right of the middle far words lie on its side, where there is room, and near ones beyond their point; left
            // of it all lie beyond where they fit, or long ones of both halves would meet
            isOnLeft: modelData.valence >= 0.5 || feeling.dotX + feeling.width > pad.width || modelData.valence < 0 && (modelData.valence > -0.5 || feeling.dotX > feeling.width)
            dotX: pad.xOf(modelData.valence)
            dotY: pad.yOf(modelData.arousal)
            onPicked: pad.picked(modelData.name)
        }
    }

    Rectangle {
        id: sound

        // of the point's size; not scaled, which the software renderer draws with steps
        property real size: 2

        anchors.centerIn: point
        width: Math.round(point.width * sound.size)
        height: width
        radius: width / 2
        color: Theme.accent
        opacity: 0.25
        visible: pad.isSounding

        SequentialAnimation on size {
            running: pad.isSounding && !Theme.reducesMotion
            loops: Animation.Infinite

            NumberAnimation {
                to: 2.6
                duration: 450
                easing.type: Easing.InOutSine
            }
            NumberAnimation {
                to: 2
                duration: 450
                easing.type: Easing.InOutSine
            }
        }
    }

    Rectangle {
        id: point

        objectName: "point"
        x: pad.xOf(pad.valence) - width / 2
        y: pad.yOf(pad.arousal) - height / 2
        width: Math.round(Theme.fontPixels * 1.3)
        height: width
        radius: width / 2
        color: Theme.accent
        border.width: 2
        border.color: Theme.surface
    }

    // A named feeling on the map: a small point with its name beside it, to be clicked.
    component FeelingDot: T.AbstractButton {
        id: dot

        required property string words
        required property bool isChosen
        required property bool isOnLeft
        required property real dotX
        required property real dotY
        readonly property real dotWidth: Math.round(Theme.fontPixels * 0.6)

        signal picked

        x: dot.isOnLeft ? dot.dotX + dot.dotWidth - width : dot.dotX - dot.dotWidth
        y: dot.dotY - height / 2
        width: label.implicitWidth + dot.dotWidth * 2 + Theme.unit
        height: label.implicitHeight
        focusPolicy: Qt.NoFocus
        Accessible.role: Accessible.Button
        Accessible.name: qsTr("Listen: %1").arg(dot.words)
        onClicked: dot.picked()

        Rectangle {
            x: dot.isOnLeft ? dot.width - dot.dotWidth * 1.5 : dot.dotWidth * 0.5
            y: (dot.height - height) / 2
            width: dot.dotWidth
            height: width
            radius: width / 2
            color: dot.hovered ? Theme.accent : Theme.surface
            border.width: 2
            border.color: Theme.accent
        }

        // so that the lines of the map do not run through the words
        Rectangle {
            anchors.fill: label
            color: Theme.surface
        }

        Label {
            id: label

            x: dot.isOnLeft ? 0 : dot.dotWidth * 2 + Theme.unit
            text: dot.words
            color: dot.isChosen ? Theme.accent : Theme.ink
            font.pixelSize: Theme.textSmall
            font.weight: dot.isChosen ? Font.DemiBold : Font.Normal
            wrapMode: Text.NoWrap
            Accessible.ignored: true
        }
    }
}
