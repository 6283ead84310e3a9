// The few boundaries that matter first.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import companion.window
import theme
import views

ColumnLayout {
    id: step

    required property BoundariesModel boundaries

    spacing: Theme.gap

    Repeater {
        model: step.boundaries.isThere ? step.boundaries.first : []

        BoundaryEntry {
            required property var modelData

            Layout.fillWidth: true
            Layout.bottomMargin: Theme.gap
            boundaries: step.boundaries
            part: modelData
        }
    }
}
