// The story as its editor wrote it, checked: places, actors, sources, claims and how they meet.
// Every index below is valid for the story that holds it; a Story does not change after
// `read_story` made it.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/geo/projection.hpp"
#include "core/story/fingerprint.hpp"
#include "core/story/story_kinds.hpp"
#include "core/time/edtf.hpp"

namespace dateline::core {

// A position in one of the story's lists. The tag keeps a place from being taken for a claim.
template <class Tag>
struct Index {
  std::uint32_t value = 0;
  friend constexpr auto operator<=>(Index, Index) = default;
};
using PlaceIndex = Index<struct PlaceTag>;
using ActorIndex = Index<struct ActorTag>;
using SourceIndex = Index<struct SourceTag>;
using ClaimIndex = Index<struct ClaimTag>;
using QuestionIndex = Index<struct QuestionTag>;
using MovementIndex = Index<struct MovementTag>;

// A name in one language (BCP 47).
struct Name {
  std::string language;
  std::string text;
};

struct Place {
  std::string id;
  std::string name;        // in the story's language
  std::string local_name;  // shown second; empty for none
  std::vector<Name> names;
  std::vector<std::string> aliases;
  PlaceKind kind = PlaceKind::city;
  Extent extent = Extent::stated;
  std::optional<LngLat> point;  // where the place's mark and label sit
  AreaKind area_kind = AreaKind::none;
  // AreaKind::iso: ISO 3166-2, or ISO 3166-1 alpha-2 for a country
  std::vector<std::string> iso_codes;
  double circle_km = 0;  // AreaKind::circle, about `point`; 0 < km <= 2000
  // AreaKind::polygon: closed rings, outer first; see ring.hpp
  std::vector<std::vector<LngLat>> rings;
  std::optional<PlaceIndex> parent;
  std::string note;
};

struct Actor {
  std::string id;
  std::string name;
  std::string short_name;  // at most 24 characters; the name when the editor gave none
  std::vector<Name> names;
  std::vector<std::string> aliases;
  ActorKind kind = ActorKind::person;
  std::string country;  // ISO 3166-1 alpha-2, or empty
  std::string role;     // at the time
  std::optional<ActorIndex> part_of;
};

struct Inferred {
  std::string field;
  std::string why;
};

struct Source {
  std::string id;
  std::string letter;  // one capital letter, its tab
  std::string title;
  std::string publisher, byline, dateline, url, note;  // empty: the document does not say
  EdtfDate published;
  std::string language;
  std::vector<Inferred> inferred;
  std::string digest;                             // `sha256:` + 64 hex digits
  std::vector<std::uint32_t> paragraph_lengths;   // code points; paragraph n is at n - 1
  std::vector<std::uint32_t> headings, captions;  // paragraph numbers from 1, ascending
};

struct Figure {
  // equal for a single value; one absent for a bound ("< 3,000" has only high)
  std::optional<double> low, high;
  bool approximate = false;
  bool denied = false;  // quoted to be denied (`about` in the format)
  std::string unit, population, scope;
  FigureKind kind = FigureKind::estimate;
  std::optional<EdtfDate> as_of;
};

// When and where a claim was said.
struct Said {
  EdtfDate when;
  bool by_article = false;  // the article gives no day
  std::optional<PlaceIndex> where;
};

// What a claim says happened, when and where.
struct About {
  std::optional<EdtfDate> when;
  std::vector<PlaceIndex> places;
  AboutStatus status = AboutStatus::claimed;
  std::string event;
};

// What one source says otherwise than the claim does: each member that is present stands in the
// place of the claim's own.
struct OwnWords {
  std::optional<ActorIndex> actor;
  std::optional<Stance> stance;
  std::optional<std::string> summary, short_text, hedge, basis;
  std::optional<Said> said;
  std::optional<About> about;
  std::optional<std::vector<Figure>> figures;
};

// A claim as one source carries it. The passage is [start, end) in code points of paragraph
// `paragraph` (from 1).
struct Appearance {
  SourceIndex source;
  std::uint32_t paragraph = 1, start = 0, end = 0;
  std::string quote;              // a few words, or empty
  std::vector<ActorIndex> relay;  // origin first
  std::optional<Fingerprint> fingerprint = std::nullopt;
  std::shared_ptr<const OwnWords> words = nullptr;  // null: the source says it as the claim does
  std::uint32_t number = 0;  // among the claim's appearances as the file has them
};

struct Claim {
  std::string id;
  ActorIndex actor;
  Stance stance = Stance::asserts;
  std::string summary;
  std::string short_text;  // the row's second line
  EdtfDate said;
  bool said_by_article = false;  // the article gives no day
  std::optional<PlaceIndex> said_where;
  std::optional<EdtfDate> about;
  std::vector<PlaceIndex> places;  // empty: the tray
  AboutStatus status = AboutStatus::claimed;
  std::string event;  // label in the happened lane; empty for none
  std::vector<Figure> figures;
  std::vector<std::string> topics;
  std::vector<QuestionIndex> answers;
  std::string hedge, basis;
  std::vector<Appearance> appearances;  // at least one
};

// The claim says when it was said, or what it is about, as given.
void apply(Said said, Claim& claim);
void apply(About about, Claim& claim);

struct Scope {
  std::string id, label, note;
};

inline constexpr std::size_t kMostAnswerGroups = 24;

// Answers that belong together, under a heading; no claim is in two groups of one question.
struct AnswerGroup {
  std::string id, label;
  std::vector<ClaimIndex> claims;
};

struct Question {
  std::string id, text, short_text;  // short_text: the text when the editor gave none
  std::string unit;                  // empty: a question without figures
  std::vector<Scope> scopes;
  // as the editor names them; none: the explorer groups a long list by itself
  std::vector<AnswerGroup> groups;
};

struct Relation {
  ClaimIndex from, to;
  RelationKind kind = RelationKind::contradicts;
  std::string reason;
};

struct Movement {
  std::string id, label, note;
  std::vector<PlaceIndex> places;  // at least two, in order, each with a point
  std::vector<ClaimIndex> claims;  // at least one
  Route route = Route::not_stated;
  MovementStatus status = MovementStatus::claimed;
};

struct Correction {
  EdtfDate date;
  std::string text;
};

inline constexpr std::size_t kMostTourSteps = 40;

// One step of the editor's guided tour: what is shown, and two sentences about it.
struct TourStep {
  std::string title, text;
  View view = View::map;
  std::optional<QuestionIndex> question;
  std::optional<ClaimIndex> claim;
  std::optional<PlaceIndex> place;
  std::optional<SourceIndex> source;
  std::optional<ActorIndex> speaker;
  std::optional<Day> known_on;
  std::optional<GeoBox> bounds;  // of the map; absent: the view of what is shown
};

struct Story {
  std::string id, language, title, heading, summary, method;
  EdtfDate period;
  std::optional<GeoBox> default_bounds;
  std::optional<ClaimIndex> default_claim;
  std::optional<QuestionIndex> default_question;
  std::vector<Correction> corrections;
  std::vector<Place> places;
  std::vector<Actor> actors;
  std::vector<Source> sources;
  std::vector<Claim> claims;
  std::vector<Question> questions;
  std::vector<Relation> relations;
  std::vector<Movement> movements;
  std::vector<TourStep> tour;  // at most kMostTourSteps
};

// Position of an id in its list, by linear search; nullopt when there is none.
[[nodiscard]] std::optional<PlaceIndex>
find_place(const Story& story, std::string_view id) noexcept;
[[nodiscard]] std::optional<SourceIndex>
find_source(const Story& story, std::string_view id) noexcept;
[[nodiscard]] std::optional<ClaimIndex>
find_claim(const Story& story, std::string_view id) noexcept;
[[nodiscard]] std::optional<ActorIndex>
find_actor(const Story& story, std::string_view id) noexcept;
[[nodiscard]] std::optional<QuestionIndex>
find_question(const Story& story, std::string_view id) noexcept;

// Whose word an appearance goes back to: the first who handed it on, or the speaker.
[[nodiscard]] ActorIndex origin_of(const Claim& claim, const Appearance& appearance) noexcept;

// How many such origins the claim's appearances have: 1 for two appearances of one utterance.
[[nodiscard]] std::uint32_t count_origins(const Claim& claim) noexcept;

// The figure's scope as a position in Question::scopes; their number for a figure of none of them.
[[nodiscard]] std::size_t scope_position(const Question& question, const Figure& figure) noexcept;

// The scope of a figure of the claim, in a question that the claim answers; null for none.
[[nodiscard]] const Scope*
find_scope(const Story& story, const Claim& claim, const Figure& figure) noexcept;

// The first day on which a reader could know the claim: the least, over its appearances, of the
// latest day its source may have been published.
[[nodiscard]] Day first_published(const Story& story, const Claim& claim) noexcept;

// `c. 8,000`, `< 3,000`, `115,000+` (at least), `10,000–12,000`, `US$540 million`-style amounts are
// left to the unit: digits grouped, approximate figures with `c.`.
[[nodiscard]] std::string figure_text(const Figure& figure);

}  // namespace dateline::core
