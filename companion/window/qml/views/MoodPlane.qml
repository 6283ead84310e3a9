// Where both sides' feelings lie now: the person's point is round, the companion's square.
pragma ComponentBehavior: Bound

import QtQuick
import parts
import theme

FeelingMap {
    id: plane

    // each with isPerson, name, words, valence and arousal
    required property var places

    objectName: "moodPlane"
    implicitWidth: Theme.fontPixels * 18
    implicitHeight: Math.round(Theme.fontPixels * 12)
    Accessible.role: Accessible.Chart
    Accessible.name: qsTr("How you and your companion feel now")
    Accessible.description: plane.places.map(place => qsTr("%1: %2").arg(place.name).arg(place.words)).join("; ")

    Repeater {
        model: plane.places

        Rectangle {
            id: point

            required property var modelData
            required property int index
            // its words stand above it, those of the other below that, so that neither hides a point
            readonly property bool isUpper: !plane.places.some((other, at) => at !== point.index && (other.arousal > point.modelData.arousal || other.arousal === point.modelData.arousal && at < point.index))

            objectName: "moodPlace"
            x: plane.xOf(point.modelData.valence) - width / 2
            y: plane.yOf(point.modelData.arousal) - height / 2
            width: Math.round(Theme.fontPixels * 0.9)
            height: width
            radius: point.modelData.isPerson ? width / 2 : 0
            color: point.modelData.isPerson ? Theme.tracePerson : Theme.traceCompanion
            border.width: 2
            border.color: Theme.surface

            Behavior on x {
                NumberAnimation {
                    duration: Theme.calm
                }
            }
            Behavior on y {
                NumberAnimation {
                    duration: Theme.calm
                }
            }

            // so that the lines of the map do not run through the words
            Rectangle {
                anchors.fill: words
                color: Theme.surface
            }

            Label {
                id: words

                objectName: "moodPlaceWords"
                x: Math.max(Theme.unit, Math.min(plane.width - width - Theme.unit, point.x + (point.width - width) / 2)) - point.x
                y: point.isUpper ? -height : point.height
                text: point.modelData.name
                font.pixelSize: Theme.textSmall
                wrapMode: Text.NoWrap
                Accessible.ignored: true
            }
        }
    }
}
