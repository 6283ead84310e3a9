// The models: which does what, what there is to get, what it takes of the disk, and a server in place of them.
pragma ComponentBehavior: Bound

import QtCore
import QtQuick
import QtQuick.Layouts
import companion.window
import parts
import theme

SettingsPage {
    id: panel

    required property ModelsModel models
    readonly property bool hasServer: panel.settings.hasServer

    name: "models"
    title: qsTr("Models")

    FaintLabel {
        Layout.bottomMargin: Theme.gap
        text: qsTr("Models run on this computer. Nothing is downloaded unless you ask for it here.")
        visible: !panel.hasServer
    }

    SideNote {
        objectName: "serverInUse"
        Layout.bottomMargin: Theme.gap
        text: qsTr("What you say is sent to your server, and its language model answers.")
        isError: true
        visible: panel.hasServer
    }

    Repeater {
        model: panel.models.used

        RowLayout {
            id: use

            required property var modelData

            objectName: "used"
            spacing: Theme.gap

            Label {
                text: use.modelData.work
                color: Theme.inkFaint
                Layout.preferredWidth: 2
            }
            Label {
                text: use.modelData.model
                Layout.preferredWidth: 3
            }
        }
    }

    FaintLabel {
        objectName: "machine"
        Layout.topMargin: Theme.gap
        text: panel.models.machine
    }

    FaintLabel {
        objectName: "disk"
        text: panel.models.disk
    }

    FaintLabel {
        objectName: "engineComing"
        text: qsTr("Replies will get faster: an engine is being built for this computer in idle time and used after a restart.")
        visible: panel.models.isEngineComing
    }

    SideNote {
        objectName: "modelTrouble"
        text: panel.models.trouble
        isError: true
    }

    SettingGroup {
        settings: panel.settings
        page: panel.name
        name: "mind"
        found: panel.models.found
        odd: qsTr("Not on this computer.")

        ActionButton {
            objectName: "addModelFile"
            text: panel.models.isTrying ? qsTr("Testing…") : qsTr("Add a model file…")
            enabled: panel.models.isReady && !panel.models.isTrying
            onClicked: reading.open()
        }

        SideNote {
            objectName: "tried"
            text: panel.models.tried
            isError: panel.models.hasRefused
        }
    }

    FileChoice {
        id: reading

        title: qsTr("Choose a language model")
        place: StandardPaths.DownloadLocation
        nameFilters: [qsTr("Language models (*.gguf)"), qsTr("All files (*)")]
        onChosen: file => panel.models.tryFile(file)
    }

    Repeater {
        model: panel.models.isThere ? panel.models.purposeCount : 0

        Fold {
            id: purpose

            required property int index
            readonly property string key: panel.models.purposes[purpose.index].name
            readonly property var rows: panel.models.rows[purpose.key]

            title: panel.models.purposes[purpose.index].title
            buttonName: "models-" + purpose.key

            Repeater {
                // by number, so that what has the keyboard keeps it while a download moves
                model: purpose.isOpen ? purpose.rows.length : 0

                ModelEntry {
                    required property int index

                    Layout.fillWidth: true
                    models: panel.models
                    row: purpose.rows[index]
                }
            }
        }
    }

    Fold {
        title: panel.settings.pages[panel.name].server.title
        buttonName: "server"
        isOpen: panel.hasServer

        SideNote {
            text: qsTr("While a server answers, what you say and what I remember about you leaves this computer. Use one that you run yourself or trust.")
        }

        SettingGroup {
            settings: panel.settings
            page: panel.name
            name: "server"
            hasHeading: false
        }
    }

    Fold {
        title: panel.settings.pages[panel.name].replies.title
        buttonName: "replies"

        SettingGroup {
            settings: panel.settings
            page: panel.name
            name: "replies"
            hasHeading: false
        }
    }

    Fold {
        title: panel.settings.pages[panel.name].compute.title
        buttonName: "compute"

        SettingGroup {
            settings: panel.settings
            page: panel.name
            name: "compute"
            hasHeading: false
        }
    }
}
