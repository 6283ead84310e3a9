// The pages, one at a time, beside the conversation or over it; each is made when it is first asked for.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import companion.window
import parts
import theme

Item {
    id: panel

    required property string page
    required property list<Page> pages
    // the conversation is not on the screen beside it
    required property bool isAlone
    readonly property int index: panel.indexOf(panel.page)
    // one came from the list of settings, or of what was found in them, and may go back there
    property bool isEntered: false
    readonly property bool isSetting: panel.index >= 0 && panel.pages[panel.index].isSetting
    // what the page that is looked at shows
    readonly property Item content: (places.count > panel.index ? places.itemAt(panel.index) as Loader : null)?.item as Item

    signal asked(string page)

    function indexOf(page: string): int {
        for (let index = 0; index < panel.pages.length; ++index) {
            if (panel.pages[index].name === page)
                return index;
        }
        return -1;
    }

    // From the list of settings to one of them, and there to what has this name, if any; and back to where one was.
    function goInto(page: string, at: string) {
        panel.asked(page);
        panel.isEntered = true;
        back.forceActiveFocus(Qt.TabFocusReason);
        panel.reveal(panel.named(panel.content, at));
    }

    function named(item: Item, name: string): Item {
        if (!item || name === "")
            return null;
        if (item.objectName === name)
            return item;
        return item.children.reduce((found, each) => found ?? panel.named(each, name), null);
    }

    // Unfold what holds it, and give it the keyboard, which scrolls to it.
    function reveal(item: Item) {
        if (!item)
            return;
        for (let each = item.parent; each !== panel; each = each.parent) {
            const fold = each as Fold;
            if (fold)
                fold.isOpen = true;
        }
        (item.activeFocusOnTab ? item : item.nextItemInFocusChain(true)).forceActiveFocus(Qt.TabFocusReason);
    }

    function goBack() {
        const page = panel.page;
        panel.asked("settings");
        (panel.content as SettingsPanel)?.focusEntry(page);
    }

    // Go back to where one came from; tells whether one came from anywhere.
    function stepBack(): bool {
        const was = panel.isEntered;
        if (was)
            panel.goBack();
        return was;
    }

    onPageChanged: panel.isEntered = false
    Layout.fillHeight: true
    Layout.fillWidth: panel.isAlone
    Layout.preferredWidth: Theme.fontPixels * 26
    Layout.margins: Theme.margin
    // the frame around what stands highest; in a low window there is no bar above it
    Layout.topMargin: Theme.focusReach
    visible: panel.index >= 0

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        QuietButton {
            id: back

            objectName: "backToSettings"
            // no hint: it would lie over the bar for as long as the keyboard is here, which it is from the start
            name: back.text
            text: qsTr("Settings")
            //: the way back to the list of settings
            Accessible.name: qsTr("Back to the settings")
            outline: back.mirrored ? Glyphs.folded : Glyphs.foldedBack
            visible: panel.isSetting
            onClicked: panel.goBack()
        }

        Item {
            Layout.fillWidth: true
            Layout.fillHeight: true

            Repeater {
                id: places

                model: panel.pages

                Loader {
                    id: place

                    required property Page modelData
                    required property int index
                    readonly property bool isAsked: place.index === panel.index

                    objectName: place.modelData.name + "Panel"
                    anchors.fill: parent
                    active: false
                    visible: place.isAsked
                    sourceComponent: place.modelData.content
                    onIsAskedChanged: {
                        if (place.isAsked)
                            place.active = true;
                    }

                    Binding {
                        target: place.modelData.model
                        property: "isOpen"
                        value: place.isAsked
                        when: place.modelData.model !== null
                    }

                    Connections {
                        target: place.modelData.model as PageModel

                        function onProblemNoticed(sentence) {
                            panel.Accessible.announce(sentence, Accessible.Assertive);
                        }
                    }
                }
            }
        }
    }
}
