// Rows of what something is and how much of it there is.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import theme

ColumnLayout {
    id: figures

    // each with what and amount
    required property var rows
    required property string rowName

    Layout.fillWidth: true
    spacing: Theme.unit
    visible: figures.rows.length > 0

    Repeater {
        model: figures.rows

        RowLayout {
            id: figure

            required property var modelData

            objectName: figures.rowName
            spacing: Theme.gap
            Accessible.role: Accessible.StaticText
            Accessible.name: figure.modelData.amount ? qsTr("%1: %2").arg(figure.modelData.what).arg(figure.modelData.amount) : figure.modelData.what

            Label {
                Layout.fillWidth: true
                text: figure.modelData.what
                color: Theme.inkFaint
                Accessible.ignored: true
            }
            Label {
                Layout.alignment: Qt.AlignBottom
                text: figure.modelData.amount
                wrapMode: Text.NoWrap
                visible: text !== ""
                Accessible.ignored: true
            }
        }
    }
}
