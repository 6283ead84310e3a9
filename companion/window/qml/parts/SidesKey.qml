// How the person's and the companion's points are told apart: round and square.
import QtQuick
import theme

Flow {
    id: key

    required property string companion

    spacing: Theme.margin

    Entry {
        text: qsTr("You")
        ink: Theme.tracePerson
        isRound: true
    }
    Entry {
        text: key.companion
        ink: Theme.traceCompanion
        isRound: false
    }
    Entry {
        //: in the key of a chart: hollow points are those that it is not sure of
        text: qsTr("unsure")
        ink: Theme.inkFaint
        isRound: true
        isHollow: true
    }

    component Entry: Row {
        id: entry

        required property string text
        required property color ink
        required property bool isRound
        property bool isHollow: false

        spacing: Theme.unit

        Rectangle {
            anchors.verticalCenter: parent.verticalCenter
            width: Theme.unit * 2
            height: width
            radius: entry.isRound ? width / 2 : 0
            color: entry.isHollow ? Theme.surface : entry.ink
            border.width: 2
            border.color: entry.ink
        }
        FaintLabel {
            text: entry.text
            wrapMode: Text.NoWrap
        }
    }
}
