// The test of the sound: how loud the companion's voice comes back, and how much of it is removed.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import companion.window
import parts
import theme

ColumnLayout {
    id: panel

    required property SoundCheckModel check
    required property ConversationModel conversation

    signal closed

    spacing: Theme.gap

    PanelHeader {
        Layout.fillWidth: true
        title: qsTr("Sound")
        onClosed: panel.closed()
    }

    Flickable {
        id: flick

        Layout.fillWidth: true
        Layout.fillHeight: true
        contentWidth: width
        contentHeight: column.implicitHeight
        boundsBehavior: Flickable.StopAtBounds
        clip: true

        T.ScrollBar.vertical: ScrollHandle {}

        ColumnLayout {
            id: column

            x: Theme.unit * 2.5
            width: flick.width - Theme.unit * 5
            spacing: Theme.gap

            Label {
                Layout.fillWidth: true
                Layout.bottomMargin: Theme.unit
                text: qsTr("%1 says a few words and listens how they come back, so that it can tell its own voice from yours. Stay quiet meanwhile; nothing is kept of what it hears.").arg(panel.conversation.companion)
            }

            RowLayout {
                Layout.bottomMargin: Theme.unit
                spacing: Theme.gap
                visible: panel.check.isDone

                Glyph {
                    Layout.alignment: Qt.AlignTop
                    outline: panel.check.isGood ? Glyphs.tick : Glyphs.warning
                    ink: panel.check.isGood ? Theme.accent : Theme.danger
                }

                Label {
                    objectName: "soundSentence"
                    Layout.fillWidth: true
                    text: panel.check.sentence
                    font.weight: Font.DemiBold
                }
            }

            Repeater {
                model: panel.check.figures

                RowLayout {
                    id: figure

                    required property var modelData

                    objectName: "soundFigure"
                    spacing: Theme.gap

                    Label {
                        Layout.fillWidth: true
                        text: figure.modelData.what
                        color: Theme.inkFaint
                    }
                    Label {
                        Layout.alignment: Qt.AlignBottom
                        text: figure.modelData.amount
                        wrapMode: Text.NoWrap
                    }
                }
            }
        }
    }

    ProgressLine {
        Layout.fillWidth: true
        Layout.leftMargin: Theme.unit * 2.5
        Layout.rightMargin: Theme.unit * 2.5
        name: qsTr("Test of the sound")
        value: panel.check.progress
        visible: panel.check.isRunning
    }

    Label {
        Layout.fillWidth: true
        Layout.leftMargin: Theme.unit * 2.5
        text: panel.check.isRunning ? qsTr("Testing; please stay quiet.") : panel.conversation.isMuted ? qsTr("Turn the microphone on first.") : ""
        color: Theme.inkFaint
        visible: text !== ""
    }

    ActionButton {
        objectName: "testSound"
        Layout.leftMargin: Theme.unit * 2.5
        text: panel.check.isDone ? qsTr("Test again") : qsTr("Test my sound")
        outline: Glyphs.sound
        isPrimary: true
        enabled: panel.conversation.isReady && !panel.conversation.isMuted && !panel.check.isRunning
        onClicked: panel.check.start()
    }

    Connections {
        target: panel.check

        function onChanged() {
            if (panel.check.isDone)
                panel.Accessible.announce(panel.check.sentence, Accessible.Polite);
        }
    }
}
