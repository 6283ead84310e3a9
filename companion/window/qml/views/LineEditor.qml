// How the person would have had a reply said, which becomes an example.

TurnEditor {
    purpose: "line"
    name: qsTr("How it should have been said")
    deed: qsTr("Say it like this")
    explanation: qsTr("I'll use your wording as an example for similar situations. The original stays in the history.")
}
