// How the world outside changed, and what it brought: events, in the past tense.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "app/change/choice_events.hpp"
#include "app/change/kind_list.hpp"
#include "app/model/state.hpp"
#include "core/base/problem.hpp"

namespace dateline::app {

// after a layout; `buttons` lie within `free`
struct MapPlaced {
  core::RectPx map;
  core::RectPx free;
  float pixel_ratio = 1;
  core::RectPx buttons{};
};

// once before each frame
struct TimePassed {
  double now_ms = 0;
};

// address changed: load, Back, Forward, a host's setState
struct FragmentArrived {
  std::string fragment;
};

// by a host: at once, not animated
struct ViewSet {
  core::Camera camera;
};

struct SystemThemeChanged {
  bool dark = false;
};

// once, before the first frame
struct SystemLanguageTold {
  Language language = Language::en;
  Customs customs{};
};

// forced colours count as more
struct ContrastChanged {
  bool more = false;
};

// by whoever draws a picture
struct ThemeSet {
  Theme theme = Theme::light;
};

// by a platform that can show it
struct OnPageOffered {
  OnPage what = OnPage::story_text;
};

struct ReducedMotionChanged {
  bool reduced = false;
};

struct PointerKindChanged {
  bool touch = false;
};

// by a page that frames the map with words of its own, or does so no more; still: for a picture, in
// which nothing can be pressed
struct MapAloneSet {
  bool alone = false;
  bool still = false;
};

// the clipboard has it; or it was refused
struct CopyAnswered {
  Copied what = Copied::link;
  bool done = false;
};

struct MapFileArrived {
  std::uint32_t file = 0;
};

struct MapFileFailed {
  std::uint32_t file = 0;
  std::string reason;
};

// a reload or load() failed: the old story stays
struct StoryFailed {
  core::Problems problems;
};

// the map cannot shade these places' areas, wholly or in part
struct OutlinesMissing {
  std::vector<core::PlaceIndex> places;
};

// the map's list of files is no good: the story goes on without a map
struct MapRefused {
  core::Problems problems;
};

// What became of a text that the reader brought (texts.hpp), and what they want with it.
// `states` by core::AnchorState
struct TextChecked {
  core::SourceIndex source;
  std::string name;
  std::array<std::uint32_t, 5> states{};
  bool same_document = false;
};

// a TextRefusal
struct TextRefused {
  std::uint8_t refusal = 0;
  std::string name;
};

// the reader wants to choose a file
struct TextFileAsked {};

// the platform has no way to choose a file: they are to drop it
struct TextDropAsked {};

struct TextRemoved {
  core::SourceIndex source;
};

// All of the above; an event that is missing here cannot be pushed.
using OutsideEvents = KindList<
    MapPlaced,
    TimePassed,
    FragmentArrived,
    ViewSet,
    SystemThemeChanged,
    SystemLanguageTold,
    ContrastChanged,
    ThemeSet,
    OnPageOffered,
    ReducedMotionChanged,
    PointerKindChanged,
    MapAloneSet,
    CopyAnswered,
    MapFileArrived,
    MapFileFailed,
    StoryFailed,
    OutlinesMissing,
    MapRefused,
    TextChecked,
    TextRefused,
    TextFileAsked,
    TextDropAsked,
    TextRemoved>;

}  // namespace dateline::app
