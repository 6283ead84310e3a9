// One page of the side panel: an entry of the table in Pages. With a title it is found by the search of the settings.
import QtQuick

QtObject {
    id: page

    // by which it is asked for
    required property string name
    property string title: ""
    // it stands in the list of settings
    property bool isSetting: page.title !== ""
    // what is found there, in a line
    property string about: ""
    property string outline: ""
    // what is told that the page is looked at, by its `isOpen`
    property QtObject model: null
    default property Component content
}
