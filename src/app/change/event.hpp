// Everything that can happen to the explorer, in the past tense, and everything it may ask of the
// platform, in the imperative.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include "app/model/state.hpp"
#include "core/base/problem.hpp"

namespace dateline::app {

// --- The reader chose ---
struct ClaimPicked {
  core::ClaimIndex claim;
};
// opened by a search: the list goes to where it stands, if it is in none that is open
struct ClaimFound {
  core::ClaimIndex claim;
};
// next or previous in list order; stops at the ends
struct ClaimStepped {
  int by = 1;
};
struct ClaimClosed {};
struct PlacePicked {
  core::PlaceIndex place;
};  // again: lets go of it
struct SourcePicked {
  core::SourceIndex source;
};  // again: lets go of it
// a name in a claim: the article, or the list of that place, speaker or question; position in the
// story. leave_claim: where the list takes the claim's room
struct WayTaken {
  ListTab way = ListTab::places;
  std::uint32_t to = 0;
  bool leave_claim = false;
};
struct QuestionToggled {
  core::QuestionIndex question;
};
struct SpeakerPicked {
  core::ActorIndex speaker;
};  // again: lets go of them
// of the picked place: with what lies in it, or it alone
struct PlacePartsToggled {};
struct PlaceTiePicked {
  core::PlaceTie tie = core::PlaceTie::about;
};
// only what no place on the map is tied to
struct OffMapToggled {};
// of the picked speaker: with who is a part of it, or it alone
struct SpeakerPartsToggled {};
struct SpeakerKindToggled {
  core::SpeakerKind kind = core::SpeakerKind::official;
};
struct StatusToggled {
  core::AboutStatus status = core::AboutStatus::claimed;
};
struct RelayPicked {
  core::ActorIndex actor;
};  // again: lets go of it
// of these speakers alone, where a kind is given; again, or 0: lets go of both
struct CountryPicked {
  core::CountryNumber country = 0;
  std::optional<core::SpeakerKind> kind = std::nullopt;
};
struct FigureKindToggled {
  core::FigureKind kind = core::FigureKind::estimate;
};
// these kinds and no others; again, or 0: lets go of them
struct RelationsPicked {
  core::RelationMask relations = 0;
};
// only its answers are left everywhere; again: lets go of it
struct AnswersPicked {
  core::QuestionIndex question;
};
struct FilterDropped {
  FilterPart part = FilterPart::place;
};
// settled: the reader has stopped, or picked a result; one entry in the history
struct QueryTyped {
  std::string text;
  bool settled = false;
};
// the field is in use: results are shown, and their index is made
struct SearchOpened {};
struct SearchClosed {};  // the query stays
// of Story::tour: the explorer shows what it names
struct TourStepPicked {
  std::uint32_t step = 0;
};
struct TourClosed {};  // what it showed stays
struct ViewPicked {
  View view = View::map;
};
struct TabPicked {
  ListTab tab = ListTab::questions;
};
struct StanceToggled {
  core::StanceMark mark = core::StanceMark::asserts;
};
struct StanceOnlyAsked {
  core::StanceMark mark = core::StanceMark::asserts;
};
// settled: false while a handle is dragged
struct SaidWindowSet {
  core::DayRange days;
  bool settled = true;
};
struct HappenedWindowSet {
  core::DayRange days;
  bool settled = true;
};
// what may lie in the windows of days is let through, or no more
struct PerhapsToggled {};
// what is new on the later of two days since the earlier; known on then
struct NewsPicked {
  core::Day since, known_on;
};
// the last day or later: lets go of it
struct KnownOnSet {
  core::Day day;
  bool settled = true;
};
struct PlayToggled {};
// one of kPlaySpeeds; others are passed over
struct PlaySpeedSet {
  std::uint8_t speed = 1;
};
struct FiltersCleared {};
// position in Catalogue::views
struct BorderViewPicked {
  std::uint8_t view = 0;
};
// Escape: claim, then place or source, then question
struct SteppedBack {};
struct OnPageAsked {
  OnPage what = OnPage::story_text;
};
struct ThemeToggled {};
struct LanguagePicked {
  Language language = Language::en;
};  // of the interface
struct SheetSet {
  Sheet sheet = Sheet::half;
};
struct LayersToggled {};
struct HelpToggled {};
// 0: as the design has it
struct PanelSized {
  SizedPanel panel = SizedPanel::list;
  std::uint16_t px = 0;
};
// the nearest of kTextSizes is taken
struct TextSizeSet {
  std::uint16_t percent = 100;
};
struct NoticeClosed {};
enum class Copied : std::uint8_t {
  link,
  claim
};
// copies the address of this state
struct LinkCopyAsked {};
// copies the open claim with its citation and its address
struct QuoteCopyAsked {};

// --- The reader moved the map (CSS px in window coordinates) ---
struct MapDragged {
  core::ScreenPx from, to;
};
// velocity in px per ms; begins a glide
struct MapReleased {
  float vx = 0, vy = 0;
};
struct MapPressed {};  // stops whatever moves
// zoom levels, fractional; positive is closer
struct MapZoomed {
  core::ScreenPx anchor;
  double steps = 0;
};
// a button or key: animated, about the centre
struct MapZoomAsked {
  double steps = 0;
};
struct MapNudged {
  float dx = 0, dy = 0;
};  // arrow keys: px, animated
struct MapHomeAsked {};  // fit to story
// a double click or tap: animated, about the point
struct MapPointZoomAsked {
  core::ScreenPx anchor;
  double steps = 0;
};
// a rectangle drawn on the map: what it holds is to fill the view
struct MapBoxZoomed {
  core::RectPx box;
};
// a cluster of these opens: the view that holds them all, and no more
struct ClusterPicked {
  std::vector<core::PlaceIndex> places;
};
// the map itself shows what an inset showed
struct LensPicked {
  std::uint32_t lens = 0;
};
struct ProjectionPicked {
  core::ProjectionKind kind = core::kRegionalKind;
};
struct PlaceHovered {
  std::optional<core::PlaceIndex> place;
};
struct ClaimHovered {
  std::optional<core::ClaimIndex> claim;
};

// --- The world outside changed ---
//   after a layout; `buttons` lie within `free`
struct MapPlaced {
  core::RectPx map, free;
  float pixel_ratio = 1;
  core::RectPx buttons{};
};
struct TimePassed {
  double now_ms = 0;
};  // once before each frame
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
struct ThemeSet {
  Theme theme = Theme::light;
};  // by whoever draws a picture
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
  bool alone = false, still = false;
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
struct TextTaken {
  core::SourceIndex source;
  std::string name;
  std::array<std::uint32_t, 5> states{};
  bool same_document = false;
};
struct TextRefused {
  std::uint8_t refusal = 0;
  std::string name;
};  // a TextRefusal
// the reader wants to choose a file
struct TextWanted {};
// the platform has no way to choose a file: they are to drop it
struct TextHinted {};
struct TextLetGo {
  core::SourceIndex source;
};

using EventKinds = std::variant<
    PlacePartsToggled,
    PlaceTiePicked,
    OffMapToggled,
    SpeakerPartsToggled,
    SpeakerKindToggled,
    StatusToggled,
    RelayPicked,
    TextTaken,
    TextRefused,
    TextWanted,
    TextHinted,
    TextLetGo,
    SpeakerPicked,
    CountryPicked,
    FigureKindToggled,
    RelationsPicked,
    AnswersPicked,
    FilterDropped,
    QueryTyped,
    SearchOpened,
    SearchClosed,
    TourStepPicked,
    TourClosed,
    ViewPicked,
    ClaimPicked,
    ClaimFound,
    ClaimStepped,
    ClaimClosed,
    PlacePicked,
    SourcePicked,
    WayTaken,
    QuestionToggled,
    TabPicked,
    StanceToggled,
    StanceOnlyAsked,
    BorderViewPicked,
    SaidWindowSet,
    HappenedWindowSet,
    PerhapsToggled,
    NewsPicked,
    KnownOnSet,
    PlayToggled,
    PlaySpeedSet,
    FiltersCleared,
    SteppedBack,
    OnPageAsked,
    OnPageOffered,
    ThemeToggled,
    LanguagePicked,
    SystemLanguageTold,
    SheetSet,
    LayersToggled,
    HelpToggled,
    PanelSized,
    TextSizeSet,
    NoticeClosed,
    LinkCopyAsked,
    QuoteCopyAsked,
    CopyAnswered,
    MapDragged,
    MapReleased,
    MapPressed,
    MapZoomed,
    MapZoomAsked,
    MapNudged,
    MapHomeAsked,
    MapPointZoomAsked,
    MapBoxZoomed,
    ClusterPicked,
    LensPicked,
    ProjectionPicked,
    PlaceHovered,
    ClaimHovered,
    MapPlaced,
    TimePassed,
    FragmentArrived,
    ViewSet,
    SystemThemeChanged,
    ContrastChanged,
    ThemeSet,
    ReducedMotionChanged,
    PointerKindChanged,
    MapAloneSet,
    MapFileArrived,
    MapFileFailed,
    StoryFailed,
    MapRefused,
    OutlinesMissing>;

// One of these. It moves and goes in event.cpp: made of the bare variant, each file that tells of
// an event would compile the moving of all kinds, which took three quarters of its time.
class Event : public EventKinds {
 public:
  template <typename Kind>
    requires(!std::is_base_of_v<EventKinds, std::remove_cvref_t<Kind>>)
  // implicit: panels push what happened
  Event(Kind&& happened)
      : EventKinds(std::in_place_type<std::remove_cvref_t<Kind>>, std::forward<Kind>(happened)) {}
  Event(const Event&);
  Event(Event&&) noexcept;
  Event& operator=(const Event&);
  Event& operator=(Event&&) noexcept;
  ~Event();
};

// What panels push into, in order.
using Events = std::vector<Event>;

// --- What the platform is asked to do ---

// push: a new history entry; else replaces the current one
struct WriteFragment {
  std::string fragment;
  bool push = true;
};
// Copies `text`, followed by the page's address with `fragment`; answered by CopyAnswered.
struct CopyText {
  Copied what = Copied::link;
  std::string text, fragment;
};
struct FetchMapFile {
  std::uint32_t file = 0;
};
// the interface's words, which Explorer::add_messages takes
struct FetchMessages {
  Language language = Language::en;
};
// let the reader choose a file, which comes back as a text
struct ChooseText {};
struct ForgetText {
  core::SourceIndex source;
};
struct ShowOnPage {
  OnPage what = OnPage::story_text;
};

using Effect = std::variant<
    ShowOnPage,
    ChooseText,
    ForgetText,
    WriteFragment,
    CopyText,
    FetchMapFile,
    FetchMessages>;
using Effects = std::vector<Effect>;

}  // namespace dateline::app
