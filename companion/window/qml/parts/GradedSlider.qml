// A slider in steps: its name, and what its ends mean.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import theme

ColumnLayout {
    id: graded

    required property string name
    required property string low
    required property string high
    required property real value
    required property real least
    required property real most
    required property real step
    // what the present step sounds like, for screen readers
    property string example: ""

    signal chosen(value: real)

    spacing: 0

    Label {
        text: graded.name
        Accessible.ignored: true
    }

    T.Slider {
        id: slider

        objectName: "slider"
        Layout.fillWidth: true
        Layout.topMargin: -Theme.reach
        Layout.bottomMargin: -Theme.reach
        implicitHeight: Theme.controlHeight
        from: graded.least
        to: graded.most
        stepSize: graded.step
        snapMode: T.Slider.SnapAlways
        value: graded.value
        focusPolicy: Qt.StrongFocus
        Accessible.role: Accessible.Slider
        Accessible.name: qsTr("%1, from %2 to %3").arg(graded.name).arg(graded.low).arg(graded.high)
        Accessible.description: graded.example
        onMoved: {
            if (!slider.pressed)
                graded.chosen(slider.value);
        }
        onPressedChanged: {
            if (!slider.pressed)
                graded.chosen(slider.value);
        }

        Keys.onPressed: event => {
            event.accepted = event.key === Qt.Key_Home || event.key === Qt.Key_End;
            if (event.accepted)
                graded.chosen(event.key === Qt.Key_Home ? graded.least : graded.most);
        }

        background: Rectangle {
            x: slider.handle.width / 2
            y: (slider.height - height) / 2
            width: slider.width - slider.handle.width
            height: Theme.unit
            radius: height / 2
            color: Theme.edge
        }

        handle: Rectangle {
            x: slider.visualPosition * (slider.width - width)
            y: (slider.height - height) / 2
            width: Math.round(Theme.fontPixels * 1.3)
            height: width
            radius: width / 2
            color: slider.pressed ? Theme.accentPressed : Theme.accent

            FocusRing {
                control: slider
                isShown: slider.visualFocus
                radius: height / 2
            }
        }
    }

    // side by side where each has room for a long word
    GridLayout {
        columns: graded.width > Theme.fontPixels * 16 ? 2 : 1
        columnSpacing: Theme.gap
        rowSpacing: 0

        FaintLabel {
            Layout.preferredWidth: 1
            text: graded.low
            Accessible.ignored: true
        }
        FaintLabel {
            Layout.preferredWidth: 1
            horizontalAlignment: Text.AlignRight
            text: graded.high
            Accessible.ignored: true
        }
    }
}
