// Says that nothing is kept, as long as that is so, with the way back.
import QtQuick
import QtQuick.Layouts
import companion.window
import parts
import theme

Rectangle {
    id: strip

    required property MemoriesModel memories

    readonly property real inOneRow: sign.implicitWidth + words.implicitWidth + keep.implicitWidth + row.columnSpacing * 2 + Theme.margin + Theme.gap

    objectName: "offRecordStrip"
    implicitHeight: row.implicitHeight + Theme.gap * 2
    implicitWidth: strip.inOneRow
    radius: Math.min(height / 2, Theme.radius * 2)
    color: Theme.raised
    border.width: Theme.isContrast ? Theme.hairline : 0
    border.color: Theme.line
    visible: strip.memories.isOffRecord
    Accessible.role: Accessible.StatusBar
    Accessible.name: words.text

    GridLayout {
        id: row

        anchors.fill: parent
        anchors.leftMargin: Theme.margin
        anchors.rightMargin: Theme.gap
        anchors.topMargin: Theme.gap
        anchors.bottomMargin: Theme.gap
        columnSpacing: Theme.gap
        rowSpacing: 0
        // the button below the words where both are wider than the window
        columns: strip.width < strip.inOneRow ? 2 : 3

        Glyph {
            id: sign

            outline: Glyphs.unkept
            ink: Theme.ink
        }
        Label {
            id: words

            text: qsTr("Off the record: nothing is saved")
        }
        QuietButton {
            id: keep

            objectName: "keepAgain"
            Layout.columnSpan: row.columns === 2 ? 2 : 1
            Layout.alignment: Qt.AlignRight
            name: qsTr("Save again. Everything said off the record is deleted.")
            text: qsTr("Save again")
            onClicked: strip.memories.setOffRecord(false)
        }
    }
}
