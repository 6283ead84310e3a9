// One step of the trace: whose, when, how it felt, why, and what can be done about it.
import QtQuick
import QtQuick.Layouts
import companion.window
import parts
import theme

Rectangle {
    id: card

    required property FeelingTraceModel trace
    readonly property var shown: card.trace.chosen
    readonly property string words: card.shown.isThere ? qsTr("%1, %2: %3. %4").arg(card.shown.who).arg(card.shown.when).arg(card.shown.felt).arg(card.shown.cause) : ""

    objectName: "moodPoint"
    implicitHeight: column.implicitHeight + Theme.gap * 2
    radius: Theme.radius
    color: Theme.surface
    border.width: Theme.hairline
    border.color: Theme.line
    Accessible.role: Accessible.Grouping
    Accessible.name: card.words
    onWordsChanged: {
        if (card.words && card.visible)
            card.Accessible.announce(card.words, Accessible.Polite);
    }

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.gap
        anchors.leftMargin: Theme.margin
        anchors.rightMargin: Theme.margin
        spacing: Theme.unit

        FaintLabel {
            Layout.fillWidth: true
            text: card.shown.isThere ? qsTr("%1 · %2").arg(card.shown.who).arg(card.shown.when) : ""
        }
        Label {
            objectName: "pointFelt"
            Layout.fillWidth: true
            text: card.shown.isThere ? card.shown.felt : ""
            font.weight: Font.DemiBold
        }
        Label {
            objectName: "pointCause"
            Layout.fillWidth: true
            text: card.shown.isThere ? card.shown.cause : ""
            visible: text !== ""
        }
        FaintLabel {
            Layout.fillWidth: true
            text: card.shown.isThere ? card.shown.figures : ""
            visible: text !== ""
        }

        Flow {
            Layout.fillWidth: true
            spacing: Theme.gap

            ActionButton {
                objectName: "pointWrong"
                text: qsTr("Not right?")
                visible: card.trace.canObject
                onClicked: card.trace.objectToPoint()
            }
            ActionButton {
                objectName: "pointTakeBack"
                text: qsTr("Undo")
                visible: card.trace.canTakeBack
                onClicked: card.trace.undo()
            }
            ActionButton {
                objectName: "pointUndo"
                text: qsTr("Undo this change")
                visible: card.trace.canUndo
                onClicked: card.trace.undo()
            }
            ActionButton {
                objectName: "lookCloser"
                text: qsTr("Zoom in")
                outline: Glyphs.search
                visible: card.trace.canLookCloser
                onClicked: card.trace.lookCloser()
            }
        }

        MeantTaps {
            Layout.fillWidth: true
            visible: card.trace.hasObjected
            valence: card.trace.correctedValence
            arousal: card.trace.correctedArousal
            buttonName: "point"
            onValenceTapped: step => card.trace.correctValence(step)
            onArousalTapped: step => card.trace.correctArousal(step)
        }
    }
}
