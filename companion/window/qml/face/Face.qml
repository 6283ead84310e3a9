// The companion's face: the drawn one, or the person's own avatar. It only shows what the rig says.
pragma ComponentBehavior: Bound

import QtQuick
import companion.window
import theme

Item {
    id: face

    required property FaceRig rig
    property Look look: Look {}

    Accessible.role: Accessible.Graphic

    Loader {
        anchors.fill: parent
        sourceComponent: face.look.own?.isShown ? avatar : drawn
    }

    Component {
        id: drawn

        DrawnFace {
            rig: face.rig
            look: face.look
        }
    }

    Component {
        id: avatar

        Item {
            id: stand

            readonly property real side: Math.min(stand.width, stand.height)

            Rectangle {
                anchors.centerIn: parent
                anchors.verticalCenterOffset: stand.side * 0.01
                width: stand.side * 0.94
                height: width
                radius: width / 2
                color: Theme.halo
                border.width: Theme.isContrast ? Theme.hairline : 0
                border.color: Theme.line
                visible: face.look.own.isRound
            }
            AvatarView {
                anchors.fill: parent
                own: face.look.own
                surroundings: Theme.background
            }
        }
    }
}
