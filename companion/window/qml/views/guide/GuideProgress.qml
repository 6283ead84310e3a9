// How far the guide is, once that is known: a dot for each step, a tick in each that is behind or done, and the same in words.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import companion.window
import parts
import theme

RowLayout {
    id: progress

    required property GuideModel guide

    spacing: Theme.gap

    Row {
        spacing: Theme.unit
        visible: progress.guide.place !== "" && progress.width > Theme.fontPixels * 22

        Repeater {
            model: progress.guide.count

            Rectangle {
                id: dot

                required property int index
                readonly property bool isHere: dot.index === progress.guide.index
                readonly property bool isDone: dot.index < progress.guide.index || (progress.guide.doneSteps[dot.index] ?? false)

                anchors.verticalCenter: parent?.verticalCenter
                width: dot.isHere ? Theme.fontPixels * 1.6 : Theme.fontPixels * 0.9
                height: Theme.fontPixels * 0.9
                radius: height / 2
                color: dot.isHere ? Theme.accent : dot.isDone ? Theme.accentSoft : Theme.raised
                border.width: Theme.isContrast || dot.isDone ? Theme.hairline : 0
                border.color: dot.isDone ? Theme.accent : Theme.line

                Glyph {
                    anchors.centerIn: parent
                    side: Theme.fontPixels * 0.8
                    outline: Glyphs.tick
                    ink: dot.isHere ? Theme.accentInk : Theme.accent
                    visible: dot.isDone
                }

                Behavior on width {
                    NumberAnimation {
                        duration: Theme.calm
                        easing.type: Easing.OutCubic
                    }
                }
            }
        }
    }

    FaintLabel {
        objectName: "guidePlace"
        Layout.fillWidth: true
        text: progress.guide.place
    }
}
