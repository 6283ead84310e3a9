// Says that nothing is kept, as long as that is so, with the way back.
import QtQuick
import QtQuick.Layouts
import companion.window
import parts
import theme

Rectangle {
    id: strip

    required property MemoriesModel memories

    objectName: "offRecordStrip"
    implicitHeight: row.implicitHeight + Theme.gap * 2
    implicitWidth: row.implicitWidth + Theme.margin * 2
    radius: Math.min(height / 2, Theme.radius * 2)
    color: Theme.raised
    border.width: Theme.isContrast ? Theme.hairline : 0
    border.color: Theme.line
    visible: strip.memories.isOffRecord
    Accessible.role: Accessible.StatusBar
    Accessible.name: words.text

    RowLayout {
        id: row

        anchors.fill: parent
        anchors.leftMargin: Theme.margin
        anchors.rightMargin: Theme.gap
        spacing: Theme.gap

        Glyph {
            outline: Glyphs.unkept
            ink: Theme.ink
        }
        Label {
            id: words

            Layout.fillWidth: true
            text: qsTr("Off the record: nothing is saved")
        }
        QuietButton {
            objectName: "keepAgain"
            name: qsTr("Save again. Everything said off the record is deleted.")
            text: qsTr("Save again")
            onClicked: strip.memories.setOffRecord(false)
        }
    }
}
