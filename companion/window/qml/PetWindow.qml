// The companion's face alone above all else: dragged, or moved with the arrow keys. Esc, a double click, its button and
// its menu show the whole window again; so does starting the program anew.
pragma ComponentBehavior: Bound

import QtQuick
import companion.window
import face
import parts
import theme

Window {
    id: pet

    required property ConversationModel conversation
    required property Shapes shapes
    required property FaceFeed feed
    required property FaceRig rig
    required property Look look

    readonly property int step: Theme.margin

    objectName: "pet"
    flags: Qt.Window | Qt.FramelessWindowHint | Qt.WindowStaysOnTopHint
    minimumWidth: Theme.fontPixels * 4
    minimumHeight: Theme.fontPixels * 4
    title: pet.conversation.companion
    color: "transparent"

    Shortcut {
        sequence: "Esc"
        onActivated: pet.conversation.canStop ? pet.conversation.stop() : pet.shapes.showWhole()
    }
    Shortcut {
        sequence: "Ctrl+Shift+F"
        onActivated: pet.shapes.leavePet()
    }
    Shortcut {
        sequence: "Ctrl+Shift+S"
        onActivated: pet.shapes.showSmall()
    }
    Shortcut {
        sequences: [StandardKey.Quit]
        onActivated: Qt.quit()
    }
    Shortcut {
        sequences: [StandardKey.Close]
        onActivated: pet.close()
    }
    Shortcut {
        sequence: "Ctrl+M"
        onActivated: pet.conversation.toggleMuted()
    }

    Item {
        id: all

        function go(dx: int, dy: int) {
            pet.shapes.moveBy(dx * pet.step, dy * pet.step);
        }

        anchors.fill: parent
        focus: true
        Keys.onLeftPressed: all.go(-1, 0)
        Keys.onRightPressed: all.go(1, 0)
        Keys.onUpPressed: all.go(0, -1)
        Keys.onDownPressed: all.go(0, 1)
        Keys.onMenuPressed: pet.shapes.menuAsked(0, 0)
        Keys.onPressed: event => {
            if (event.key === Qt.Key_F10 && event.modifiers === Qt.ShiftModifier)
                pet.shapes.menuAsked(0, 0);
        }
        Accessible.role: Accessible.Graphic
        Accessible.name: pet.conversation.companion
        Accessible.description: qsTr("%1. Arrow keys move the face, Esc shows the whole window, the menu key opens the menu.").arg(pet.conversation.headline)

        Face {
            objectName: "petFace"
            anchors.fill: parent
            anchors.margins: Theme.focusWidth * 2
            rig: pet.rig
            look: pet.look
            Accessible.name: qsTr("%1's face").arg(pet.conversation.companion)
            Accessible.description: pet.feed.description
        }

        // who has the keyboard
        Rectangle {
            anchors.centerIn: parent
            width: Math.min(parent.width, parent.height)
            height: width
            radius: width / 2
            color: "transparent"
            border.width: Theme.focusWidth
            border.color: Theme.accent
            visible: pet.active
        }

        // what cannot be told from the face
        Rectangle {
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            width: Theme.controlHeight
            height: width
            radius: width / 2
            color: Theme.surface
            border.width: Theme.hairline
            border.color: Theme.line
            visible: pet.conversation.isMuted || pet.conversation.isTroubled

            Glyph {
                anchors.centerIn: parent
                outline: pet.conversation.isTroubled ? Glyphs.warning : Glyphs.microphoneOff
                ink: Theme.danger
            }
        }

        DragHandler {
            target: null
            onActiveChanged: {
                if (active)
                    pet.startSystemMove();
            }
        }

        TapHandler {
            acceptedButtons: Qt.LeftButton
            onDoubleTapped: pet.shapes.showWhole()
        }

        TapHandler {
            acceptedButtons: Qt.RightButton
            onTapped: eventPoint => pet.shapes.menuAsked(eventPoint.position.x, eventPoint.position.y)
        }

        HoverHandler {
            id: hover
        }

        IconButton {
            objectName: "whole"
            anchors.right: parent.right
            anchors.top: parent.top
            name: qsTr("Show the whole window")
            outline: Glyphs.larger
            keys: qsTr("Esc")
            isPrimary: true
            focusPolicy: Qt.NoFocus
            visible: hover.hovered
            onClicked: pet.shapes.showWhole()
        }
    }

    onClosing: close => close.accepted = pet.shapes.mayClose()
}
