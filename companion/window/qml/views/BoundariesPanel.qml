// What the companion may not do: every setting of it, in groups.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import companion.window
import parts
import theme

ColumnLayout {
    id: panel

    required property BoundariesModel boundaries
    required property ConversationModel conversation

    signal closed

    spacing: Theme.gap

    PanelHeader {
        Layout.fillWidth: true
        title: qsTr("Boundaries")
        onClosed: panel.closed()
    }

    PanelScroll {
        Layout.fillWidth: true
        Layout.fillHeight: true
        name: qsTr("Boundaries")

        Label {
            Layout.fillWidth: true
            text: qsTr("These rules apply whatever model, character or tone you use. Some are always on: I never help anyone cause harm, never say anything sexual to a minor, never encourage self-harm or delusions, never turn you against people, never pressure you to stay, never claim to act in the world, and never pretend to be human or to suffer.")
            color: Theme.inkFaint
            font.pixelSize: Theme.textSmall
        }

        Repeater {
            model: panel.boundaries.isThere ? panel.boundaries.groups : []

            Fold {
                id: group

                required property var modelData
                required property int index

                function isNoted(part: var): bool {
                    return part.key in panel.boundaries.notes;
                }

                Layout.fillWidth: true
                title: group.modelData.title
                buttonName: "fold-" + group.index
                isOpen: group.index === 0 || group.modelData.parts.some(group.isNoted)

                Repeater {
                    model: group.modelData.parts

                    BoundaryEntry {
                        required property var modelData

                        Layout.fillWidth: true
                        Layout.bottomMargin: Theme.gap
                        boundaries: panel.boundaries
                        part: modelData
                    }
                }
            }
        }

        Fold {
            Layout.fillWidth: true
            title: qsTr("How these rules are enforced")
            buttonName: "foldKinds"
            visible: panel.boundaries.isThere

            Repeater {
                model: panel.boundaries.kinds

                ColumnLayout {
                    id: kind

                    required property var modelData

                    Layout.fillWidth: true
                    Layout.bottomMargin: Theme.gap
                    spacing: Theme.unit

                    Label {
                        Layout.fillWidth: true
                        text: kind.modelData.title
                        font.weight: Font.DemiBold
                        Accessible.role: Accessible.Heading
                    }
                    Label {
                        Layout.fillWidth: true
                        text: kind.modelData.does
                    }
                    Label {
                        objectName: "kindRules"
                        Layout.fillWidth: true
                        text: kind.modelData.rules
                        color: Theme.inkFaint
                        font.pixelSize: Theme.textSmall
                    }
                }
            }
        }

        SideNote {
            objectName: "refusedAll"
            Layout.fillWidth: true
            text: panel.boundaries.trouble
            isError: true
            visible: text !== ""
        }
    }
}
