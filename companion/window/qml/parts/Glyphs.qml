// The outlines of the icons, drawn for a square of 24 × 24 with round strokes two units wide.
pragma Singleton

import QtQuick

QtObject {
    id: glyphs

    readonly property string microphone: "M 12 3 C 9.8 3 9 4.6 9 6 L 9 11 C 9 12.6 10.2 14 12 14 C 13.8 14 15 12.6 15 11 L 15 6 C 15 4.6 14.2 3 12 3 Z M 5.5 11 C 5.5 15 8.4 17.5 12 17.5 C 15.6 17.5 18.5 15 18.5 11 M 12 17.5 L 12 21"
    readonly property string microphoneOff: "M 12 3 C 9.8 3 9 4.6 9 6 L 9 11 C 9 12.6 10.2 14 12 14 C 13.8 14 15 12.6 15 11 L 15 6 C 15 4.6 14.2 3 12 3 Z M 5.5 11 C 5.5 15 8.4 17.5 12 17.5 C 15.6 17.5 18.5 15 18.5 11 M 12 17.5 L 12 21 M 4 4 L 20 20"
    readonly property string key: "M 5 7 L 19 7 Q 21 7 21 9 L 21 15 Q 21 17 19 17 L 5 17 Q 3 17 3 15 L 3 9 Q 3 7 5 7 Z M 8 13 L 16 13"
    readonly property string stop: "M 7 7 L 17 7 L 17 17 L 7 17 Z"
    readonly property string send: "M 12 19 L 12 5 M 6 11 L 12 5 L 18 11"
    readonly property string history: "M 4 12 A 8 8 0 1 0 7 5.8 M 4 4 L 4 8.5 L 8.5 8.5 M 12 8 L 12 12.5 L 15 14.5"
    readonly property string close: "M 6 6 L 18 18 M 18 6 L 6 18"
    readonly property string larger: "M 14 4 L 20 4 L 20 10 M 20 4 L 13.5 10.5 M 10 20 L 4 20 L 4 14 M 4 20 L 10.5 13.5"
    readonly property string smaller: "M 20 10 L 14 10 L 14 4 M 14 10 L 20.5 3.5 M 4 14 L 10 14 L 10 20 M 10 14 L 3.5 20.5"
    readonly property string copy: "M 9 9 L 19 9 L 19 20 L 9 20 Z M 15 5 L 5 5 L 5 16"
    readonly property string remove: "M 5 7 L 19 7 M 9.5 7 L 10 4.5 L 14 4.5 L 14.5 7 M 7 7 L 8 20 L 16 20 L 17 7 M 10.5 11 L 10.8 16 M 13.5 11 L 13.2 16"
    readonly property string sayAgain: "M 4 9.5 L 4 14.5 L 7.5 14.5 L 12 18.5 L 12 5.5 L 7.5 9.5 Z M 15.5 9 C 17 10.8 17 13.2 15.5 15 M 18.3 6.5 C 21 9.7 21 14.3 18.3 17.5"
    readonly property string sound: glyphs.sayAgain
    readonly property string voice: "M 4 10.5 L 4 13.5 M 8 7.5 L 8 16.5 M 12 4 L 12 20 M 16 8.5 L 16 15.5 M 20 10.5 L 20 13.5"
    readonly property string edit: "M 5 19 L 5.8 15.5 L 15.8 5.5 L 18.5 8.2 L 8.5 18.2 Z M 13.5 7.8 L 16.2 10.5"
    readonly property string search: "M 10.5 4.5 A 6 6 0 1 0 10.6 4.5 M 15 15 L 20 20"
    readonly property string download: "M 12 4 L 12 15 M 7 10.5 L 12 15.5 L 17 10.5 M 5 20 L 19 20"
    readonly property string information: "M 12 3.5 A 8.5 8.5 0 1 0 12.1 3.5 M 12 11 L 12 16.5 M 12 7.6 L 12 7.7"
    readonly property string warning: "M 12 4 L 21 19.5 L 3 19.5 Z M 12 10 L 12 14 M 12 16.6 L 12 16.7"
    readonly property string question: "M 12 3.5 A 8.5 8.5 0 1 0 12.1 3.5 M 9.5 9.8 C 9.5 6.6 14.5 6.6 14.5 9.6 C 14.5 11.6 12 11.6 12 13.6 M 12 16.6 L 12 16.7"
    readonly property string smile: glyphs.head + " M 8.8 14.2 Q 12 16.8 15.2 14.2"
    readonly property string person: "M 12 4 A 4 4 0 1 0 12.1 4 M 4.5 20 C 4.5 15.5 8 13.5 12 13.5 C 16 13.5 19.5 15.5 19.5 20"
    readonly property string settings: "M 4 7 L 12.5 7 M 17.5 7 L 20 7 M 15 4.5 A 2.5 2.5 0 1 0 15.1 4.5 M 4 17 L 6.5 17 M 11.5 17 L 20 17 M 9 14.5 A 2.5 2.5 0 1 0 9.1 14.5"
    readonly property string shield: "M 12 3.5 L 19 6 L 19 11.5 C 19 15.8 16 18.8 12 20.5 C 8 18.8 5 15.8 5 11.5 L 5 6 Z"
    readonly property string phone: "M 6 4 L 9.5 4 L 11 8.5 L 8.8 10.2 C 9.8 12.4 11.6 14.2 13.8 15.2 L 15.5 13 L 20 14.5 L 20 18 C 20 19.2 19 20 18 20 C 10.8 19.6 4.4 13.2 4 6 C 4 5 4.8 4 6 4 Z"
    readonly property string folded: "M 9.5 6 L 15.5 12 L 9.5 18"
    readonly property string foldedBack: "M 14.5 6 L 8.5 12 L 14.5 18"
    readonly property string unfolded: "M 6 9.5 L 12 15.5 L 18 9.5"
    readonly property string tick: "M 5.5 12.5 L 10 17 L 18.5 7.5"
    readonly property string clock: "M 12 3.5 A 8.5 8.5 0 1 0 12.1 3.5 M 12 7.5 L 12 12 L 15 14"
    readonly property string mood: "M 12 19.5 C 5 14.5 3.5 11.5 3.5 9 C 3.5 6.2 5.6 4.5 7.8 4.5 C 9.6 4.5 11.2 5.6 12 7.4 C 12.8 5.6 14.4 4.5 16.2 4.5 C 18.4 4.5 20.5 6.2 20.5 9 C 20.5 11.5 19 14.5 12 19.5 Z"
    readonly property string moodWrong: glyphs.mood + " M 4 20.5 L 20 4"
    readonly property string again: "M 19.5 12 A 7.5 7.5 0 1 1 17 6.4 M 17.5 2.8 L 17.5 7 L 13.3 7"
    readonly property string undo: "M 8.5 5 L 4.5 9 L 8.5 13 M 4.5 9 L 14.5 9 A 5 5 0 0 1 14.5 19 L 9 19"
    readonly property string pin: "M 9 4 L 15 4 L 14.5 10 L 17.5 13.5 L 6.5 13.5 L 9.5 10 Z M 12 13.5 L 12 20.5"
    readonly property string book: "M 12 6.5 C 10 5 7 4.5 4 5 L 4 18 C 7 17.5 10 18 12 19.5 C 14 18 17 17.5 20 18 L 20 5 C 17 4.5 14 5 12 6.5 Z M 12 6.5 L 12 19.5"
    readonly property string unkept: "M 4 12 C 6.5 7.5 9 6 12 6 C 15 6 17.5 7.5 20 12 C 17.5 16.5 15 18 12 18 C 9 18 6.5 16.5 4 12 Z M 5 20 L 19 4"
    readonly property string ring: "M 12 4.5 A 7.5 7.5 0 1 0 12.1 4.5"
    readonly property string lock: "M 6.5 11 L 17.5 11 L 17.5 20 L 6.5 20 Z M 9 11 L 9 8 C 9 4 15 4 15 8 L 15 11"
    readonly property string look: "M 12 4 A 8 8 0 1 0 12.1 4 M 12 4 L 12 20 M 12 8 L 18.5 8 M 12 12 L 20 12 M 12 16 L 18.5 16"
    readonly property string language: "M 12 3.5 A 8.5 8.5 0 1 0 12.1 3.5 M 3.5 12 L 20.5 12 M 12 3.5 C 7.5 8.5 7.5 15.5 12 20.5 C 16.5 15.5 16.5 8.5 12 3.5"
    readonly property string keys: "M 3.5 6.5 L 20.5 6.5 L 20.5 17.5 L 3.5 17.5 Z M 7 10 L 7 10.1 M 10.4 10 L 10.4 10.1 M 13.8 10 L 13.8 10.1 M 17.2 10 L 17.2 10.1 M 8 14 L 16 14"
    readonly property string backup: "M 4.5 5 L 19.5 5 L 19.5 9 L 4.5 9 Z M 5.5 9 L 5.5 19 L 18.5 19 L 18.5 9 M 10 13 L 14 13"
    readonly property string server: "M 7.5 19 C 1.5 19 1 11.5 6.8 11 C 6.8 3.5 16.8 3 17.4 10 C 23.5 10.4 22.8 19 17.3 19 Z"
    readonly property string folder: "M 3.5 18.5 L 3.5 6 L 9.5 6 L 11.5 8.5 L 20.5 8.5 L 20.5 18.5 Z"
    readonly property string head: "M 12 3.5 A 8.5 8.5 0 1 0 12.1 3.5 M 9 9.6 L 9 9.7 M 15 9.6 L 15 9.7"
    // from very unpleasant to very pleasant
    readonly property list<string> faces: [glyphs.head + " M 8.2 17 Q 12 11.5 15.8 17", glyphs.head + " M 8.8 16 Q 12 13.6 15.2 16", glyphs.head + " M 8.8 15 L 15.2 15", glyphs.head + " M 8.8 14.2 Q 12 16.8 15.2 14.2", glyphs.head + " M 7.8 13.4 Q 12 19.4 16.2 13.4 Z"]
    // from very calm to very excited
    readonly property list<string> waves: ["M 3 12 L 21 12", "M 3 12 Q 5.25 9.5 7.5 12 T 12 12 T 16.5 12 T 21 12", "M 3 12 Q 5.25 6 7.5 12 T 12 12 T 16.5 12 T 21 12", "M 3 12 L 5.5 7 L 9 17 L 12.5 7 L 16 17 L 19 7 L 21 12", "M 3 12 L 4.5 4 L 7.5 20 L 10.5 4 L 13.5 20 L 16.5 4 L 19.5 20 L 21 12"]
}
