// The look of the window: colours, sizes, motion. All of it is seen at once.
import QtQuick
import parts
import theme

SettingsPage {
    id: panel

    name: "look"
    title: qsTr("Appearance")

    SettingGroup {
        settings: panel.settings
        page: panel.name
        name: "colours"
    }

    SettingGroup {
        settings: panel.settings
        page: panel.name
        name: "sizes"

        Label {
            objectName: "captionSample"
            //: a line as the companion says it, to show how large what is said will be
            text: qsTr("This is how big my text is.")
            font.pixelSize: Theme.textCaption
        }
    }

    SettingGroup {
        settings: panel.settings
        page: panel.name
        name: "motion"
    }

    Fold {
        title: panel.settings.pages[panel.name].movement.title
        buttonName: "movement"

        SettingGroup {
            settings: panel.settings
            page: panel.name
            name: "movement"
            hasHeading: false
        }
    }

    SettingGroup {
        settings: panel.settings
        page: panel.name
        name: "desktop"
    }
}
