// The companion in a small window above the others: face, what it is doing, what is said, and what one needs most.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import companion.window
import face
import parts
import theme
import views

Window {
    id: small

    required property ConversationModel conversation
    required property Shapes shapes
    required property FaceFeed feed
    required property FaceRig rig
    required property Look look
    required property HelpLinesModel help

    objectName: "small"
    flags: Qt.Window | Qt.WindowStaysOnTopHint
    minimumWidth: Math.max(Theme.fontPixels * 15, buttons.implicitWidth + Theme.gap * 2)
    minimumHeight: Theme.fontPixels * 15
    title: small.conversation.companion
    color: Theme.background

    Shortcut {
        sequence: "Esc"
        onActivated: small.conversation.canStop ? small.conversation.stop() : small.shapes.showWhole()
    }
    Shortcut {
        sequence: "Ctrl+Shift+S"
        onActivated: small.shapes.showWhole()
    }
    Shortcut {
        sequence: "Ctrl+Shift+F"
        onActivated: small.shapes.showPet()
    }
    Shortcut {
        sequences: [StandardKey.Quit]
        onActivated: Qt.quit()
    }
    Shortcut {
        sequences: [StandardKey.Close]
        onActivated: small.close()
    }
    Shortcut {
        sequence: "Ctrl+M"
        onActivated: small.conversation.toggleMuted()
    }

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.gap
        spacing: Theme.unit
        LayoutMirroring.enabled: Application.layoutDirection === Qt.RightToLeft
        LayoutMirroring.childrenInherit: true
        Keys.onPressed: event => event.accepted = talk.holds(event)
        Keys.onReleased: event => event.accepted = talk.letsGo(event)

        Face {
            objectName: "smallFace"
            Layout.fillWidth: true
            Layout.fillHeight: true
            rig: small.rig
            look: small.look
            Accessible.name: qsTr("%1's face").arg(small.conversation.companion)
            Accessible.description: small.feed.description
        }

        Label {
            objectName: "headline"
            horizontalAlignment: Text.AlignHCenter
            text: small.conversation.headline
            color: small.conversation.isTroubled ? Theme.danger : Theme.accent
            font.weight: Font.DemiBold
        }

        RowLayout {
            Layout.alignment: Qt.AlignHCenter
            Layout.fillWidth: false
            Layout.maximumWidth: small.width - Theme.gap * 2
            Layout.maximumHeight: scroll.Layout.maximumHeight
            spacing: Theme.unit
            visible: small.conversation.lastSpeaker !== ""

            FaintLabel {
                Layout.fillWidth: false
                Layout.alignment: Qt.AlignTop
                // on the line of the words beside it
                Layout.topMargin: said.baselineOffset - baselineOffset
                text: small.conversation.lastSpeaker
                wrapMode: Text.NoWrap
            }

            // a long reply is read from its beginning, and scrolled
            PanelScroll {
                id: scroll

                readonly property string speaker: small.conversation.lastSpeaker

                Layout.preferredWidth: said.implicitWidth + scroll.inset * 2
                Layout.minimumHeight: Math.min(scroll.implicitHeight, Theme.controlHeight)
                Layout.maximumHeight: Math.min(scroll.implicitHeight, small.height * 0.35)
                name: qsTr("Conversation")
                onSpeakerChanged: scroll.show(said)

                Label {
                    id: said

                    objectName: "said"
                    text: small.conversation.lastSaid
                    font.pixelSize: Theme.fontPixels * Theme.captionScale
                }
            }
        }

        QuietButton {
            objectName: "smallHelpOffered"
            Layout.alignment: Qt.AlignHCenter
            Layout.maximumWidth: small.width - Theme.gap * 2
            name: text
            text: qsTr("Numbers to call, if you need them")
            visible: small.help.isOffered
            onClicked: small.help.showCard()
        }

        FramedField {
            id: field

            objectName: "smallText"
            Layout.maximumHeight: Theme.controlHeight * 2
            clip: true
            name: qsTr("Message %1").arg(small.conversation.companion)
            placeholderText: field.name
            focus: true
            Keys.onPressed: event => event.accepted = field.text === "" && talk.holds(event)
            onFinished: {
                if (small.conversation.say(field.text))
                    field.clear();
            }
        }

        RowLayout {
            id: buttons

            Layout.alignment: Qt.AlignHCenter
            Layout.fillWidth: false
            spacing: Theme.unit

            TalkButtons {
                id: talk

                conversation: small.conversation
            }

            IconButton {
                objectName: "stop"
                name: qsTr("Stop")
                outline: Glyphs.stop
                keys: qsTr("Esc")
                isFilled: true
                enabled: small.conversation.canStop
                onClicked: small.conversation.stop()
            }

            IconButton {
                objectName: "pet"
                name: qsTr("Show only the face")
                outline: Glyphs.head
                onClicked: small.shapes.showPet()
            }

            IconButton {
                objectName: "whole"
                name: qsTr("Show the whole window")
                outline: Glyphs.larger
                keys: qsTr("Esc")
                onClicked: small.shapes.showWhole()
            }
        }
    }

    onClosing: close => close.accepted = small.shapes.mayClose()
    onVisibleChanged: {
        if (small.visible)
            field.forceActiveFocus();
    }
    onActiveChanged: {
        if (!small.active)
            small.conversation.letGoOfTalkKey();
    }
}
