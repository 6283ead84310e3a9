// Whom one can call, shown at once beside an answer to somebody in danger. It takes neither the keyboard nor the
// place to write, does not move, and stays until it is put away, as one line once the danger is over; who asks for it by
// keyboard has the keyboard in it.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import companion.window
import parts
import theme

Rectangle {
    id: card

    required property HelpLinesModel help
    required property string companion

    signal whereAsked
    signal closed

    function takeKeyboard() {
        card.nextItemInFocusChain().forceActiveFocus(Qt.TabFocusReason);
    }

    implicitHeight: scroll.implicitHeight + Theme.gap * 2
    radius: Theme.radius
    color: Theme.surface
    border.width: Theme.focusWidth
    border.color: Theme.accent
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("People you can call")

    PanelScroll {
        id: scroll

        anchors.fill: parent
        anchors.margins: Theme.gap
        name: qsTr("People you can call")

        RowLayout {
            spacing: Theme.gap

            Label {
                text: qsTr("People you can call")
                font.weight: Font.DemiBold
                visible: !card.help.isFolded
                Accessible.role: Accessible.Heading
            }
            QuietButton {
                objectName: "unfoldCard"
                Layout.fillWidth: true
                name: qsTr("People you can call")
                text: name
                outline: mirrored ? Glyphs.foldedBack : Glyphs.folded
                visible: card.help.isFolded
                onClicked: card.help.showCard()
            }
            IconButton {
                objectName: "putCardAway"
                name: qsTr("Close")
                outline: Glyphs.close
                onClicked: {
                    card.help.putCardAway();
                    card.closed();
                }
            }
        }

        ColumnLayout {
            objectName: "cardNumbers"
            spacing: scroll.spacing
            visible: !card.help.isFolded

            Flow {
                Layout.fillWidth: true
                spacing: Theme.margin

                Repeater {
                    model: card.help.card

                    HelpNumber {
                        required property var modelData

                        objectName: "cardNumber"
                        width: Math.min(Theme.fontPixels * 16, scroll.width - Theme.unit * 5)
                        line: modelData
                    }
                }
            }

            FaintLabel {
                text: qsTr("%1 is software and can't call anyone or watch over you.").arg(card.companion)
            }

            SideNote {
                objectName: "cardGuess"
                text: card.help.cardGuess
            }

            ActionButton {
                objectName: "sayWhere"
                text: qsTr("Set your country to see numbers")
                visible: !card.help.hasNumbers || card.help.cardGuess !== ""
                onClicked: card.whereAsked()
            }
        }
    }
}
