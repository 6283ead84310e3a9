// One memory of the list: when and what, its words, and the feeling it had.
import QtQuick
import QtQuick.Layouts
import parts
import theme

Item {
    id: row

    required property int index
    required property int number
    required property string text
    required property string about
    // when it was, in full
    required property string day
    required property bool isPinned
    required property bool isFaded
    // how it felt, "" where that is not known, and as steps of Taps
    required property string felt
    required property int pleasant
    required property int excited
    required property bool isChosen
    property bool isChoosing: false

    readonly property bool isCurrent: ListView.isCurrentItem

    signal opened

    objectName: "memory"
    implicitHeight: card.implicitHeight + Theme.unit
    Accessible.role: Accessible.ListItem
    Accessible.name: row.felt ? qsTr("%1. %2. You felt %3.").arg(row.text).arg(row.about).arg(row.felt) : qsTr("%1. %2").arg(row.text).arg(row.about)
    //: %1 is a date
    Accessible.description: row.isPinned ? qsTr("%1, pinned").arg(row.day) : row.day
    Accessible.checkable: row.isChoosing
    Accessible.checked: row.isChosen
    Accessible.onPressAction: row.opened()

    Rectangle {
        id: card

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.margins: Theme.unit * 2.5
        implicitHeight: column.implicitHeight + Theme.gap * 2
        radius: Theme.radius
        color: row.isChosen ? Theme.accentSoft : hover.hovered ? Theme.raised : Theme.surface
        border.width: row.isChosen ? Theme.focusWidth : Theme.hairline
        border.color: row.isChosen ? Theme.accent : Theme.line

        FocusRing {
            control: row
            isShown: row.activeFocus
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

            RowLayout {
                spacing: Theme.unit

                FaintLabel {
                    text: row.about
                    Accessible.ignored: true
                }
                Glyph {
                    side: Math.round(Theme.fontPixels)
                    outline: Glyphs.pin
                    ink: Theme.accent
                    visible: row.isPinned
                }
                Glyph {
                    side: Math.round(Theme.fontPixels * 1.2)
                    outline: row.isChosen ? Glyphs.tick : Glyphs.ring
                    ink: row.isChosen ? Theme.accent : Theme.inkFaint
                    visible: row.isChoosing
                }
            }
            Label {
                text: row.text
                color: row.isFaded ? Theme.inkFaint : Theme.ink
                maximumLineCount: 3
                elide: Text.ElideRight
                Accessible.ignored: true
            }
            FeelingMark {
                words: row.felt
                pleasant: row.pleasant
                excited: row.excited
                visible: row.felt !== ""
            }
        }
    }

    HoverHandler {
        id: hover

        cursorShape: Qt.PointingHandCursor
    }

    TapHandler {
        onTapped: {
            row.ListView.view.currentIndex = row.index;
            row.opened();
        }
    }
}
