// Whom one can call in a danger: numbers for the region with the page that shows each, and the person's own.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import companion.window
import parts
import theme

Panel {
    id: panel

    required property HelpLinesModel help
    required property ConversationModel conversation

    function write(need: string) {
        panel.help.edit("");
        panel.help.edit(need);
    }

    title: qsTr("Help lines")

    PanelScroll {
        name: panel.title

        FaintLabel {
            text: qsTr("%1 is software and can't call anyone or watch over you. These are the numbers shown if you are in danger. Numbers change, so check the linked page or add your own.").arg(panel.conversation.companion)
        }

        SideNote {
            objectName: "guess"
            text: panel.help.guess
        }

        Fold {
            title: qsTr("Your country: %1").arg(panel.help.regionName)
            buttonName: "foldRegion"
            isOpen: panel.help.isThere && panel.help.region === "" && panel.help.guess === ""

            Repeater {
                model: panel.help.regions

                Choice {
                    id: choice

                    required property var modelData
                    readonly property bool isChosen: panel.help.guess === "" && panel.help.region === choice.modelData.region

                    objectName: "region-" + choice.modelData.region
                    text: choice.modelData.name
                    checked: choice.isChosen
                    Accessible.description: qsTr("Your country")
                    onClicked: {
                        panel.help.setRegion(choice.modelData.region);
                        choice.checked = Qt.binding(() => choice.isChosen);
                    }
                }
            }
            FaintLabel {
                text: qsTr("If you live somewhere else, add your own numbers below.")
            }
        }

        SideNote {
            objectName: "refusedRegion"
            text: panel.help.refused
            isError: true
            visible: text !== "" && panel.help.edited === ""
        }

        Repeater {
            model: panel.help.isThere ? panel.help.needs : []

            ColumnLayout {
                id: need

                required property var modelData

                Layout.topMargin: Theme.margin
                spacing: Theme.unit
                Accessible.role: Accessible.Grouping
                Accessible.name: need.modelData.title

                Label {
                    text: need.modelData.title
                    font.weight: Font.DemiBold
                    Accessible.role: Accessible.Heading
                }

                Repeater {
                    model: need.modelData.lines

                    ColumnLayout {
                        id: known

                        required property var modelData

                        spacing: 0

                        HelpNumber {
                            line: known.modelData
                        }
                        LinkButton {
                            objectName: "page"
                            text: known.modelData.source
                            address: known.modelData.address
                            visible: known.modelData.source !== ""
                        }
                        SideNote {
                            objectName: "old"
                            text: known.modelData.warning
                            visible: known.modelData.warning !== ""
                        }
                    }
                }

                Flow {
                    Layout.fillWidth: true
                    // in line with the words above, where there is no frame around a quiet button
                    Layout.leftMargin: Theme.isContrast ? 0 : -Theme.gap * 1.5
                    spacing: Theme.isContrast ? Theme.gap : 0
                    visible: panel.help.edited !== need.modelData.need

                    QuietButton {
                        objectName: "own-" + need.modelData.need
                        name: need.modelData.isOwn ? qsTr("Edit your own number: %1").arg(need.modelData.title) : qsTr("Add your own number: %1").arg(need.modelData.title)
                        text: need.modelData.isOwn ? qsTr("Edit") : qsTr("Add your own")
                        onClicked: panel.write(need.modelData.need)
                    }
                    QuietButton {
                        objectName: "remove-" + need.modelData.need
                        name: qsTr("Remove your own number: %1").arg(need.modelData.title)
                        text: qsTr("Remove")
                        visible: need.modelData.isOwn
                        onClicked: panel.help.remove(need.modelData.need)
                    }
                }
            }
        }
    }

    Loader {
        Layout.fillWidth: true
        Layout.leftMargin: Theme.inset
        Layout.rightMargin: Theme.inset
        active: panel.help.edited !== ""
        visible: active
        sourceComponent: OwnNumber {
            help: panel.help
        }
    }

    // A number of the person's own: number, name, and the day on which it was seen.
    component OwnNumber: ColumnLayout {
        id: own

        required property HelpLinesModel help
        readonly property var draft: own.help.draft

        function keep() {
            own.help.keep(number.text, name.text, day.text);
        }

        spacing: Theme.unit
        Component.onCompleted: {
            number.text = own.draft.number;
            name.text = own.draft.name;
            day.text = own.draft.day;
            number.forceActiveFocus(Qt.TabFocusReason);
        }

        Label {
            text: qsTr("Your own number: %1").arg(own.help.editedTitle)
            font.weight: Font.DemiBold
            Accessible.role: Accessible.Heading
        }
        FaintLabel {
            text: number.name
            Accessible.ignored: true
        }
        FramedField {
            id: number

            objectName: "ownNumber"
            name: qsTr("Number")
            onFinished: own.keep()
        }
        FaintLabel {
            text: name.name
            Accessible.ignored: true
        }
        FramedField {
            id: name

            objectName: "ownName"
            name: qsTr("Name")
            placeholderText: qsTr("For example: Samaritans")
            onFinished: own.keep()
        }
        FaintLabel {
            text: day.name
            Accessible.ignored: true
        }
        FramedField {
            id: day

            objectName: "ownDay"
            name: qsTr("Date checked")
            placeholderText: qsTr("For example: %1").arg(own.help.today)
            onFinished: own.keep()
        }
        SideNote {
            objectName: "refusedNumber"
            text: own.help.refused
            isError: true
        }
        Flow {
            Layout.fillWidth: true
            spacing: Theme.gap

            ActionButton {
                objectName: "keepNumber"
                text: qsTr("Save")
                isPrimary: true
                onClicked: own.keep()
            }
            ActionButton {
                objectName: "cancelNumber"
                text: qsTr("Cancel")
                onClicked: own.help.edit("")
            }
        }
    }
}
