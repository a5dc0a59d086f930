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

void describe_index(auto& form, Column column, auto& position, const auto& entries) {
  form.position(column, position.value, entries.size());
}

void describe_optional_index(auto& form, Column column, auto& position, const auto& entries) {
  form.optional(column, position, [&](auto& there) {
    describe_index(form, column, there, entries);
  });
}

void describe_indexes(auto& form, Column column, auto& positions, const auto& entries) {
  form.list(column, positions, kLimits.entries, [&](auto& position) {
    describe_index(form, column, position, entries);
  });
}

void describe_optional_date(auto& form, Column column, auto& date) {
  form.optional(column, date, [&](auto& there) { describe_date(form, column, there); });
}

void describe_texts(auto& form, Column column, auto& texts) {
  form.list(column, texts, kLimits.entries, [&](auto& text) { form(column, text); });
}

void describe_names(auto& form, auto& all) {
  form.list(languages, all, kLimits.entries, [&](auto& name) {
    form(languages, name.language);
    form(names, name.text);
  });
}

void describe_point(auto& form, auto& point) {
  form.number(coordinates, point.lng, 180);
  form.number(coordinates, point.lat, 90);
}

void describe_box(auto& form, auto& box) {
  form.optional(boxes, box, [&](auto& there) {
    form.number(boxes, there.west, 180);
    form.number(boxes, there.south, 90);
    form.number(boxes, there.east, 180);
    form.number(boxes, there.north, 90);
  });
}

void describe_place(auto& form, auto& story, auto& place) {
  form(place_ids, place.id);
  form(place_names, place.name);
  form(local_names, place.local_name);
  describe_names(form, place.names);
  describe_texts(form, aliases, place.aliases);
  form(place_kinds, place.kind);
  form(extents, place.extent);
  form.optional(coordinates, place.point, [&](auto& point) { describe_point(form, point); });
  form(area_kinds, place.area_kind);
  describe_texts(form, iso_codes, place.iso_codes);
  form.number(coordinates, place.circle_km, kLargestCircleKm);
  form.list(coordinates, place.rings, kLimits.polygon_points, [&](auto& ring) {
    form.list(coordinates, ring, kLimits.polygon_points, [&](auto& point) {
      describe_point(form, point);
    });
  });
  describe_optional_index(form, parents, place.parent, story.places);
  form(notes, place.note);
}

void describe_actor(auto& form, auto& story, auto& actor) {
  form(actor_ids, actor.id);
  form(actor_names, actor.name);
  form(short_names, actor.short_name);
  describe_names(form, actor.names);
  describe_texts(form, aliases, actor.aliases);
  form(actor_kinds, actor.kind);
  form(countries, actor.country);
  form(roles, actor.role);
  describe_optional_index(form, wholes, actor.part_of, story.actors);
}

void describe_numbers(auto& form, Column column, auto& numbers) {
  form.list(column, numbers, kLimits.values, [&](auto& number) { form(column, number); });
}

void describe_source(auto& form, auto& source) {
  form(source_ids, source.id);
  form(source_ids, source.letter);
  form(source_texts, source.title);
  form(source_texts, source.publisher);
  form(source_texts, source.byline);
  form(source_texts, source.dateline);
  form(source_texts, source.url);
  form(source_texts, source.note);
  describe_date(form, source_dates, source.published);
  form(languages, source.language);
  form.list(inferred, source.inferred, kLimits.entries, [&](auto& field) {
    form(inferred, field.field);
    form(inferred, field.why);
  });
  form(digests, source.digest);
  describe_numbers(form, paragraph_lengths, source.paragraph_lengths);
  describe_numbers(form, headings, source.headings);
  describe_numbers(form, headings, source.captions);
}

void describe_end(auto& form, auto& end) {
  form.optional(figure_values, end, [&](auto& value) {
    form.number(figure_values, value, std::numeric_limits<double>::max());
  });
}

void describe_figures(auto& form, auto& figures) {
  form.list(figure_counts, figures, kLimits.entries, [&](auto& figure) {
    describe_end(form, figure.low);
    describe_end(form, figure.high);
    form(figure_flags, figure.approximate);
    form(figure_flags, figure.denied);
    form(units, figure.unit);
    form(populations, figure.population);
    form(scopes, figure.scope);
    form(figure_kinds, figure.kind);
    describe_optional_date(form, figure_days, figure.as_of);
  });
}

void describe_own_words(auto& form, auto& story, auto& words) {
  describe_optional_index(form, own_words, words.actor, story.actors);
  form.optional(own_words, words.stance, [&](auto& stance) { form(own_words, stance); });
  for (auto* text : {&words.summary, &words.short_text, &words.hedge, &words.basis}) {
    form.optional(own_words, *text, [&](auto& there) { form(own_words, there); });
  }
  form.optional(own_words, words.said, [&](auto& said) {
    describe_date(form, own_words, said.when);
    form(own_words, said.by_article);
    describe_optional_index(form, own_words, said.where, story.places);
  });
  form.optional(own_words, words.about, [&](auto& about) {
    describe_optional_date(form, own_words, about.when);
    describe_indexes(form, own_words, about.places, story.places);
    form(own_words, about.status);
    form(own_words, about.event);
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

void describe_appearance(auto& form, auto& story, auto& appearance) {
  describe_index(form, appearance_sources, appearance.source, story.sources);
  form(paragraphs, appearance.paragraph);
  form(starts, appearance.start);
  form(ends, appearance.end);
  form(quotes, appearance.quote);
  describe_indexes(form, relays, appearance.relay, story.actors);
  describe_words_of(form, story, appearance.words);
}

void describe_claim(auto& form, auto& story, auto& claim) {
  form(claim_ids, claim.id);
  describe_index(form, claim_actors, claim.actor, story.actors);
  form(stances, claim.stance);
  form(summaries, claim.summary);
  form(short_texts, claim.short_text);
  describe_date(form, said_days, claim.said);
  form(said_by_article, claim.said_by_article);
  describe_optional_index(form, said_places, claim.said_where, story.places);
  describe_optional_date(form, about_days, claim.about);
  describe_indexes(form, about_places, claim.places, story.places);
  form(about_statuses, claim.status);
  form(events, claim.event);
  describe_figures(form, claim.figures);
  describe_texts(form, topics, claim.topics);
  describe_indexes(form, answers, claim.answers, story.questions);
  form(hedges, claim.hedge);
  form(bases, claim.basis);
  form.list(appearance_counts, claim.appearances, kLimits.entries, [&](auto& appearance) {
    describe_appearance(form, story, appearance);
  });
}

void describe_question(auto& form, auto& story, auto& question) {
  form(question_ids, question.id);
  form(question_texts, question.text);
  form(question_texts, question.short_text);
  form(question_texts, question.unit);
  form.list(scope_texts, question.scopes, kMostScopes, [&](auto& scope) {
    form(scope_texts, scope.id);
    form(scope_texts, scope.label);
    form(scope_texts, scope.note);
  });
  form.list(group_texts, question.groups, kMostAnswerGroups, [&](auto& group) {
    form(group_texts, group.id);
    form(group_texts, group.label);
    describe_indexes(form, group_claims, group.claims, story.claims);
  });
}

void describe_relation(auto& form, auto& story, auto& relation) {
  describe_index(form, relation_from, relation.from, story.claims);
  describe_index(form, relation_to, relation.to, story.claims);
  form(relation_kinds, relation.kind);
  form(reasons, relation.reason);
}

void describe_movement(auto& form, auto& story, auto& movement) {
  form(movement_texts, movement.id);
  form(movement_texts, movement.label);
  form(movement_texts, movement.note);
  describe_indexes(form, movement_numbers, movement.places, story.places);
  describe_indexes(form, movement_numbers, movement.claims, story.claims);
  form(movement_numbers, movement.route);
  form(movement_numbers, movement.status);
}

void describe_step(auto& form, auto& story, auto& step) {
  form(tour_texts, step.title);
  form(tour_texts, step.text);
  form(tour_numbers, step.view);
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

void describe_sizes(auto& form, auto& story) {
  form.size(sizes, story.places, kLimits.entries);
  form.size(sizes, story.actors, kLimits.entries);
  form.size(sizes, story.sources, kLimits.entries);
  form.size(sizes, story.claims, kLimits.claims);
  form.size(sizes, story.questions, kLimits.entries);
  form.size(sizes, story.relations, kLimits.entries);
  form.size(sizes, story.movements, kLimits.entries);
  form.size(sizes, story.tour, kMostTourSteps);
}

void describe_head(auto& form, auto& story) {
  for (auto* text :
       {&story.id, &story.language, &story.title, &story.heading, &story.summary, &story.method}) {
    form(story_texts, *text);
  }
  describe_date(form, dates, story.period);
  describe_box(form, story.default_bounds);
  describe_optional_index(form, sizes, story.default_claim, story.claims);
  describe_optional_index(form, sizes, story.default_question, story.questions);
  form.list(dates, story.corrections, kLimits.entries, [&](auto& correction) {
    describe_date(form, dates, correction.date);
    form(story_texts, correction.text);
  });
}

void describe_story(auto& form, auto& story) {
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
