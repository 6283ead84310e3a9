// The face and the captions without a window; photographed at given instants by film.py.
import QtQuick
import companion.window
import face
import theme
import views

Rectangle {
    id: scene

    required property FaceFeed feed
    required property string companion
    required property string scheme
    // of the face's look
    required property var parts
    property string replyCertain: ""
    property string replyUncertain: ""
    property string personCertain: ""
    property string personUncertain: ""
    property alias now: faceRig.now

    color: Theme.background

    FaceRig {
        id: faceRig
    }

    Connections {
        target: scene.feed

        function onMoved(movements, sentAt, forgets) {
            faceRig.move(movements, sentAt, forgets);
        }
    }

    Binding {
        target: Theme
        property: "scheme"
        value: scene.scheme
    }
    Binding {
        target: Theme
        property: "fontPixels"
        value: scene.height / 34
    }

    Face {
        anchors {
            top: parent.top
            topMargin: Theme.gap
            horizontalCenter: parent.horizontalCenter
        }
        width: scene.width
        height: scene.height * 0.68
        rig: faceRig
        Accessible.name: scene.companion

        look: Look {
            parts: scene.parts
        }
    }

    Column {
        anchors.horizontalCenter: parent.horizontalCenter
        y: scene.height * 0.71
        width: scene.width - Theme.margin * 2
        spacing: Theme.gap

        CaptionTurn {
            width: parent.width
            isPerson: true
            certain: scene.personCertain
            uncertain: scene.personUncertain
            visible: scene.personCertain !== "" || scene.personUncertain !== ""
        }

        CaptionTurn {
            width: parent.width
            isPerson: false
            certain: scene.replyCertain
            uncertain: scene.replyUncertain
            visible: scene.replyCertain !== "" || scene.replyUncertain !== ""
        }
    }
}
