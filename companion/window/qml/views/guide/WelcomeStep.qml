// The language of the window, the one that is spoken with what is missing for it, and the country for the help lines.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import companion.window
import parts
import theme

ColumnLayout {
    id: step

    required property SettingsModel settings
    required property SpokenLanguagesModel spoken
    required property HelpLinesModel help
    readonly property string spokenKey: "conversation.language"
    readonly property string missing: step.spoken.missing[step.settings.values[step.spokenKey] ?? ""] ?? ""

    spacing: Theme.margin
    Component.onCompleted: step.spoken.isOpen = true
    Component.onDestruction: step.spoken.isOpen = false

    SettingChoice {
        settings: step.settings
        page: "language"
        group: "window"
        key: "interface.language"
    }
    SettingChoice {
        settings: step.settings
        page: "language"
        group: "talk"
        key: step.spokenKey
    }
    SideNote {
        objectName: "missing"
        text: step.missing
        visible: step.missing !== ""
    }
    CountryChoice {
        help: step.help
        visible: step.help.isThere
    }

    // The country whose help lines are shown: a guess that the person puts right, folded where there is one.
    component CountryChoice: ColumnLayout {
        id: choice

        required property HelpLinesModel help

        spacing: Theme.unit
        Accessible.role: Accessible.Grouping
        Accessible.name: fold.title

        Fold {
            id: fold

            title: qsTr("Your country: %1").arg(choice.help.regionName)
            buttonName: "guideCountry"
            isOpen: choice.help.region === ""

            Flow {
                Layout.fillWidth: true
                spacing: Theme.gap

                Repeater {
                    model: choice.help.regions

                    Choice {
                        id: country

                        required property var modelData
                        readonly property bool isChosen: choice.help.region === country.modelData.region

                        objectName: "guideRegion-" + country.modelData.region
                        width: Math.min(implicitWidth, parent?.width ?? 0)
                        text: country.modelData.region === "" ? qsTr("Somewhere else") : country.modelData.name
                        checked: country.isChosen
                        Accessible.description: fold.title
                        onClicked: {
                            choice.help.setRegion(country.modelData.region);
                            country.checked = Qt.binding(() => country.isChosen);
                        }
                    }
                }
            }
        }

        FaintLabel {
            objectName: "guideGuess"
            text: choice.help.guess === "" ? qsTr("I show its help lines if you are ever in danger.") : qsTr("Guessed from your computer's language. I show its help lines if you are ever in danger.")
        }
    }
}
