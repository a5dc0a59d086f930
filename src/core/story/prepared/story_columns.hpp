// Which column each field of a story is in: one description, by which it is written and read.
// Private to this folder.
#pragma once

#include <cstdint>
#include <limits>
#include <memory>

#include "core/base/text_columns.hpp"
#include "core/story/read/story_reader.hpp"
#include "core/story/story.hpp"

namespace dateline::core {

constexpr AreaKind last_value(AreaKind) noexcept {
  return AreaKind::polygon;
}

inline constexpr StoryLimits kLimits;

// What belongs together and looks alike is together: that compresses best.
enum Column : std::uint8_t {
  sizes,
  story_texts,
  boxes,
  dates,
  notes,
  place_ids,
  place_names,
  local_names,
  languages,
  names,
  aliases,
  place_kinds,
  extents,
  coordinates,
  area_kinds,
  iso_codes,
  parents,
  actor_ids,
  actor_names,
  short_names,
  actor_kinds,
  countries,
  roles,
  wholes,
  source_ids,
  source_texts,
  source_dates,
  inferred,
  digests,
  paragraph_lengths,
  headings,
  claim_ids,
  claim_actors,
  stances,
  summaries,
  short_texts,
  said_days,
  said_by_article,
  said_places,
  about_days,
  about_places,
  about_statuses,
  events,
  topics,
  answers,
  hedges,
  bases,
  figure_counts,
  figure_values,
  figure_flags,
  units,
  populations,
  scopes,
  figure_kinds,
  figure_days,
  appearance_counts,
  appearance_sources,
  paragraphs,
  starts,
  ends,
  quotes,
  relays,
  own_words,
  question_ids,
  question_texts,
  scope_texts,
  group_texts,
  group_claims,
  relation_from,
  relation_to,
  relation_kinds,
  reasons,
  movement_texts,
  movement_numbers,
  tour_texts,
  tour_numbers,
  column_count
};

void describe_date(TextColumnReader& form, Column column, EdtfDate& date);
void describe_date(TextColumnWriter& form, Column column, const EdtfDate& date);
void describe_day(TextColumnReader& form, Column column, Day& day);
void describe_day(TextColumnWriter& form, Column column, Day day);

template <class Form, class Position, class Entries>
void describe_index(Form& form, Column column, Position& position, const Entries& entries) {
  form.position(column, position.value, entries.size());
}

template <class Form, class Position, class Entries>
void describe_optional_index(
    Form& form,
    Column column,
    Position& position,
    const Entries& entries
) {
  form.optional(column, position, [&](auto& there) {
    describe_index(form, column, there, entries);
  });
}

template <class Form, class Positions, class Entries>
void describe_indexes(Form& form, Column column, Positions& positions, const Entries& entries) {
  form.list(column, positions, kLimits.entries, [&](auto& position) {
    describe_index(form, column, position, entries);
  });
}

template <class Form, class Date>
void describe_optional_date(Form& form, Column column, Date& date) {
  form.optional(column, date, [&](auto& there) { describe_date(form, column, there); });
}

template <class Form, class Texts>
void describe_texts(Form& form, Column column, Texts& texts) {
  form.list(column, texts, kLimits.entries, [&](auto& text) { form.text(column, text); });
}

template <class Form, class Names>
void describe_names(Form& form, Names& all) {
  form.list(languages, all, kLimits.entries, [&](auto& name) {
    form.text(languages, name.language);
    form.text(names, name.text);
  });
}

template <class Form, class Point>
void describe_point(Form& form, Point& point) {
  form.number(coordinates, point.lng, 180);
  form.number(coordinates, point.lat, 90);
}

template <class Form, class Box>
void describe_box(Form& form, Box& box) {
  form.optional(boxes, box, [&](auto& there) {
    form.number(boxes, there.west, 180);
    form.number(boxes, there.south, 90);
    form.number(boxes, there.east, 180);
    form.number(boxes, there.north, 90);
  });
}

template <class Form, class Whole, class Entry>
void describe_place(Form& form, Whole& story, Entry& place) {
  form.text(place_ids, place.id);
  form.text(place_names, place.name);
  form.text(local_names, place.local_name);
  describe_names(form, place.names);
  describe_texts(form, aliases, place.aliases);
  form.choice(place_kinds, place.kind);
  form.choice(extents, place.extent);
  form.optional(coordinates, place.point, [&](auto& point) { describe_point(form, point); });
  form.choice(area_kinds, place.area_kind);
  describe_texts(form, iso_codes, place.iso_codes);
  form.number(coordinates, place.circle_km, kLargestCircleKm);
  form.list(coordinates, place.rings, kLimits.polygon_points, [&](auto& ring) {
    form.list(coordinates, ring, kLimits.polygon_points, [&](auto& point) {
      describe_point(form, point);
    });
  });
  describe_optional_index(form, parents, place.parent, story.places);
  form.text(notes, place.note);
}

template <class Form, class Whole, class Entry>
void describe_actor(Form& form, Whole& story, Entry& actor) {
  form.text(actor_ids, actor.id);
  form.text(actor_names, actor.name);
  form.text(short_names, actor.short_name);
  describe_names(form, actor.names);
  describe_texts(form, aliases, actor.aliases);
  form.choice(actor_kinds, actor.kind);
  form.text(countries, actor.country);
  form.text(roles, actor.role);
  describe_optional_index(form, wholes, actor.part_of, story.actors);
}

template <class Form, class Numbers>
void describe_numbers(Form& form, Column column, Numbers& numbers) {
  form.list(column, numbers, kLimits.values, [&](auto& number) { form.count(column, number); });
}

template <class Form, class Entry>
void describe_source(Form& form, Entry& source) {
  form.text(source_ids, source.id);
  form.text(source_ids, source.letter);
  form.text(source_texts, source.title);
  form.text(source_texts, source.publisher);
  form.text(source_texts, source.byline);
  form.text(source_texts, source.dateline);
  form.text(source_texts, source.url);
  form.text(source_texts, source.note);
  describe_date(form, source_dates, source.published);
  form.text(languages, source.language);
  form.list(inferred, source.inferred, kLimits.entries, [&](auto& field) {
    form.text(inferred, field.field);
    form.text(inferred, field.why);
  });
  form.text(digests, source.digest);
  describe_numbers(form, paragraph_lengths, source.paragraph_lengths);
  describe_numbers(form, headings, source.headings);
  describe_numbers(form, headings, source.captions);
}

template <class Form, class End>
void describe_end(Form& form, End& end) {
  form.optional(figure_values, end, [&](auto& value) {
    form.number(figure_values, value, std::numeric_limits<double>::max());
  });
}

template <class Form, class Figures>
void describe_figures(Form& form, Figures& figures) {
  form.list(figure_counts, figures, kLimits.entries, [&](auto& figure) {
    describe_end(form, figure.low);
    describe_end(form, figure.high);
    form.flag(figure_flags, figure.approximate);
    form.flag(figure_flags, figure.denied);
    form.text(units, figure.unit);
    form.text(populations, figure.population);
    form.text(scopes, figure.scope);
    form.choice(figure_kinds, figure.kind);
    describe_optional_date(form, figure_days, figure.as_of);
  });
}

template <class Form, class Whole, class Words>
void describe_own_words(Form& form, Whole& story, Words& words) {
  describe_optional_index(form, own_words, words.actor, story.actors);
  form.optional(own_words, words.stance, [&](auto& stance) { form.choice(own_words, stance); });
  for (auto* text : {&words.summary, &words.short_text, &words.hedge, &words.basis}) {
    form.optional(own_words, *text, [&](auto& there) { form.text(own_words, there); });
  }
  form.optional(own_words, words.said, [&](auto& said) {
    describe_date(form, own_words, said.when);
    form.flag(own_words, said.by_article);
    describe_optional_index(form, own_words, said.where, story.places);
  });
  form.optional(own_words, words.about, [&](auto& about) {
    describe_optional_date(form, own_words, about.when);
    describe_indexes(form, own_words, about.places, story.places);
    form.choice(own_words, about.status);
    form.text(own_words, about.event);
  });
  form.optional(own_words, words.figures, [&](auto& figures) { describe_figures(form, figures); });
}

void describe_words_of(
    TextColumnReader& form,
    const Story& story,
    std::shared_ptr<const OwnWords>& words
);
void describe_words_of(
    TextColumnWriter& form,
    const Story& story,
    const std::shared_ptr<const OwnWords>& words
);

template <class Form, class Whole, class Entry>
void describe_appearance(Form& form, Whole& story, Entry& appearance) {
  describe_index(form, appearance_sources, appearance.source, story.sources);
  form.count(paragraphs, appearance.paragraph);
  form.count(starts, appearance.start);
  form.count(ends, appearance.end);
  form.text(quotes, appearance.quote);
  describe_indexes(form, relays, appearance.relay, story.actors);
  describe_words_of(form, story, appearance.words);
}

template <class Form, class Whole, class Entry>
void describe_claim(Form& form, Whole& story, Entry& claim) {
  form.text(claim_ids, claim.id);
  describe_index(form, claim_actors, claim.actor, story.actors);
  form.choice(stances, claim.stance);
  form.text(summaries, claim.summary);
  form.text(short_texts, claim.short_text);
  describe_date(form, said_days, claim.said);
  form.flag(said_by_article, claim.said_by_article);
  describe_optional_index(form, said_places, claim.said_where, story.places);
  describe_optional_date(form, about_days, claim.about);
  describe_indexes(form, about_places, claim.places, story.places);
  form.choice(about_statuses, claim.status);
  form.text(events, claim.event);
  describe_figures(form, claim.figures);
  describe_texts(form, topics, claim.topics);
  describe_indexes(form, answers, claim.answers, story.questions);
  form.text(hedges, claim.hedge);
  form.text(bases, claim.basis);
  form.list(appearance_counts, claim.appearances, kLimits.entries, [&](auto& appearance) {
    describe_appearance(form, story, appearance);
  });
}

template <class Form, class Whole, class Entry>
void describe_question(Form& form, Whole& story, Entry& question) {
  form.text(question_ids, question.id);
  form.text(question_texts, question.text);
  form.text(question_texts, question.short_text);
  form.text(question_texts, question.unit);
  form.list(scope_texts, question.scopes, kMostScopes, [&](auto& scope) {
    form.text(scope_texts, scope.id);
    form.text(scope_texts, scope.label);
    form.text(scope_texts, scope.note);
  });
  form.list(group_texts, question.groups, kMostAnswerGroups, [&](auto& group) {
    form.text(group_texts, group.id);
    form.text(group_texts, group.label);
    describe_indexes(form, group_claims, group.claims, story.claims);
  });
}

template <class Form, class Whole, class Entry>
void describe_relation(Form& form, Whole& story, Entry& relation) {
  describe_index(form, relation_from, relation.from, story.claims);
  describe_index(form, relation_to, relation.to, story.claims);
  form.choice(relation_kinds, relation.kind);
  form.text(reasons, relation.reason);
}

template <class Form, class Whole, class Entry>
void describe_movement(Form& form, Whole& story, Entry& movement) {
  form.text(movement_texts, movement.id);
  form.text(movement_texts, movement.label);
  form.text(movement_texts, movement.note);
  describe_indexes(form, movement_numbers, movement.places, story.places);
  describe_indexes(form, movement_numbers, movement.claims, story.claims);
  form.choice(movement_numbers, movement.route);
  form.choice(movement_numbers, movement.status);
}

template <class Form, class Whole, class Entry>
void describe_step(Form& form, Whole& story, Entry& step) {
  form.text(tour_texts, step.title);
  form.text(tour_texts, step.text);
  form.choice(tour_numbers, step.view);
  describe_optional_index(form, tour_numbers, step.question, story.questions);
  describe_optional_index(form, tour_numbers, step.claim, story.claims);
  describe_optional_index(form, tour_numbers, step.place, story.places);
  describe_optional_index(form, tour_numbers, step.source, story.sources);
  describe_optional_index(form, tour_numbers, step.speaker, story.actors);
  form.optional(tour_numbers, step.known_on, [&](auto& day) {
    describe_day(form, tour_numbers, day);
  });
  describe_box(form, step.bounds);
}

template <class Form, class Whole>
void describe_sizes(Form& form, Whole& story) {
  form.size(sizes, story.places, kLimits.entries);
  form.size(sizes, story.actors, kLimits.entries);
  form.size(sizes, story.sources, kLimits.entries);
  form.size(sizes, story.claims, kLimits.claims);
  form.size(sizes, story.questions, kLimits.entries);
  form.size(sizes, story.relations, kLimits.entries);
  form.size(sizes, story.movements, kLimits.entries);
  form.size(sizes, story.tour, kMostTourSteps);
}

template <class Form, class Whole>
void describe_head(Form& form, Whole& story) {
  for (auto* text :
       {&story.id, &story.language, &story.title, &story.heading, &story.summary, &story.method}) {
    form.text(story_texts, *text);
  }
  describe_date(form, dates, story.period);
  describe_box(form, story.default_bounds);
  describe_optional_index(form, sizes, story.default_claim, story.claims);
  describe_optional_index(form, sizes, story.default_question, story.questions);
  form.list(dates, story.corrections, kLimits.entries, [&](auto& correction) {
    describe_date(form, dates, correction.date);
    form.text(story_texts, correction.text);
  });
}

template <class Form, class Whole>
void describe_story(Form& form, Whole& story) {
  describe_sizes(form, story);
  describe_head(form, story);
  for (auto& place : story.places) {
    describe_place(form, story, place);
  }
  for (auto& actor : story.actors) {
    describe_actor(form, story, actor);
  }
  for (auto& source : story.sources) {
    describe_source(form, source);
  }
  for (auto& claim : story.claims) {
    describe_claim(form, story, claim);
  }
  for (auto& question : story.questions) {
    describe_question(form, story, question);
  }
  for (auto& relation : story.relations) {
    describe_relation(form, story, relation);
  }
  for (auto& movement : story.movements) {
    describe_movement(form, story, movement);
  }
  for (auto& step : story.tour) {
    describe_step(form, story, step);
  }
}

}  // namespace dateline::core
