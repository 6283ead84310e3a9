// The face alone without a window; photographed at given instants by portrait.py.
import QtQuick
import companion.window
import face
import theme

Rectangle {
    id: scene

    required property FaceFeed feed
    required property string scheme
    required property var parts
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

        function onForgotten() {
            faceRig.forget();
        }
    }

    Binding {
        target: Theme
        property: "scheme"
        value: scene.scheme
    }

    Face {
        anchors.fill: parent
        rig: faceRig
        Accessible.ignored: true

        look: Look {
            parts: scene.parts
        }
    }
}
