// Everything that can happen to the explorer, in the past tense, and everything it may ask of the
// platform, in the imperative.
#pragma once

#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include "app/change/choice_events.hpp"
#include "app/change/effect.hpp"
#include "app/change/map_events.hpp"
#include "app/change/outside_events.hpp"

namespace dateline::app {

using EventKinds = std::variant<
    PlacePartsToggled,
    PlaceTiePicked,
    OffMapToggled,
    SpeakerPartsToggled,
    SpeakerKindToggled,
    StatusToggled,
    RelayPicked,
    TextChecked,
    TextRefused,
    TextFileAsked,
    TextDropAsked,
    TextRemoved,
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
    ReferenceFollowed,
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

}  // namespace dateline::app
