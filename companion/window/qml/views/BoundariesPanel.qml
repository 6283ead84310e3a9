// What the companion may not do: every setting of it, in groups.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import companion.window
import parts
import theme

Panel {
    id: panel

    required property SettingsModel settings
    // in their order
    readonly property var groups: ["topics", "nearness", "advice", "times", "age", "kept"]

    title: qsTr("Boundaries")

    PanelScroll {
        name: panel.title

        FaintLabel {
            text: qsTr("These rules apply whatever model, character or tone you use. Some are always on: I never help anyone cause harm, never say anything sexual to a minor, never encourage self-harm or delusions, never turn you against people, never pressure you to stay, never claim to act in the world, and never pretend to be human or to suffer.")
        }

        Repeater {
            model: panel.settings.isThere ? panel.groups : []

            Fold {
                id: fold

                required property string modelData
                required property int index

                function isNoted(part: var): bool {
                    return part.key in panel.settings.notes;
                }

                title: group.shown.title
                buttonName: "fold-" + fold.index
                isOpen: fold.index === 0 || group.shown.parts.some(fold.isNoted)

                SettingGroup {
                    id: group

                    settings: panel.settings
                    page: "boundaries"
                    name: fold.modelData
                    hasHeading: false
                }
            }
        }

        Fold {
            title: qsTr("How these rules are enforced")
            buttonName: "foldKinds"
            visible: panel.settings.isThere

            Repeater {
                model: panel.settings.ruleKinds

                ColumnLayout {
                    id: kind

                    required property var modelData

                    Layout.bottomMargin: Theme.gap
                    spacing: Theme.unit

                    Label {
                        text: kind.modelData.title
                        font.weight: Font.DemiBold
                        Accessible.role: Accessible.Heading
                    }
                    Label {
                        text: kind.modelData.does
                    }
                    FaintLabel {
                        objectName: "kindRules"
                        text: kind.modelData.rules
                    }
                }
            }
        }
    }
}
