// What the reader chose, by a panel, a key or a button: events, in the past tense.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "app/change/kind_list.hpp"
#include "app/model/state.hpp"

namespace dateline::app {

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

// again: clears it
struct PlacePicked {
  core::PlaceIndex place;
};

// again: clears it
struct SourcePicked {
  core::SourceIndex source;
};

// a name in a claim: the article, or the list of that place, speaker or question; position in the
// story. leave_claim: where the list takes the claim's room
struct ReferenceFollowed {
  ListTab way = ListTab::places;
  std::uint32_t to = 0;
  bool leave_claim = false;
};

struct QuestionToggled {
  core::QuestionIndex question;
};

// again: clears them
struct SpeakerPicked {
  core::ActorIndex speaker;
};

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

// again: clears it
struct RelayPicked {
  core::ActorIndex actor;
};

// of these speakers alone, where a kind is given; again, or 0: clears both
struct CountryPicked {
  core::CountryNumber country = 0;
  std::optional<core::SpeakerKind> kind = std::nullopt;
};

struct FigureKindToggled {
  core::FigureKind kind = core::FigureKind::estimate;
};

// these kinds and no others; again, or 0: clears them
struct RelationsPicked {
  core::RelationMask relations = 0;
};

// only its answers are left everywhere; again: clears it
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

// the query stays
struct SearchClosed {};

// of Story::tour: the explorer shows what it names
struct TourStepPicked {
  std::uint32_t step = 0;
};

// what it showed stays
struct TourClosed {};

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
  core::Day since;
  core::Day known_on;
};

// the last day or later: clears it
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

// of the interface
struct LanguagePicked {
  Language language = Language::en;
};

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

// All of the above; an event that is missing here cannot be pushed.
using ChoiceEvents = KindList<
    ClaimPicked,
    ClaimFound,
    ClaimStepped,
    ClaimClosed,
    PlacePicked,
    SourcePicked,
    ReferenceFollowed,
    QuestionToggled,
    SpeakerPicked,
    PlacePartsToggled,
    PlaceTiePicked,
    OffMapToggled,
    SpeakerPartsToggled,
    SpeakerKindToggled,
    StatusToggled,
    RelayPicked,
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
    TabPicked,
    StanceToggled,
    StanceOnlyAsked,
    SaidWindowSet,
    HappenedWindowSet,
    PerhapsToggled,
    NewsPicked,
    KnownOnSet,
    PlayToggled,
    PlaySpeedSet,
    FiltersCleared,
    BorderViewPicked,
    SteppedBack,
    OnPageAsked,
    ThemeToggled,
    LanguagePicked,
    SheetSet,
    LayersToggled,
    HelpToggled,
    PanelSized,
    TextSizeSet,
    NoticeClosed,
    LinkCopyAsked,
    QuoteCopyAsked>;

}  // namespace dateline::app
