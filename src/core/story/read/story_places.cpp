// Places: kinds, points and areas, and the geometry that is refused.
#include <algorithm>

#include "core/base/text.hpp"
#include "core/geo/ring.hpp"
#include "core/story/read/story_fields.hpp"
#include "core/story/read/story_words.hpp"

namespace dateline::core {
namespace {

constexpr std::string_view kPlaceKeys[] =
    {"id", "names", "local", "aliases", "kind", "point", "area", "extent", "parent", "note"};
constexpr std::string_view kAreaKeys[] = {"iso", "circle", "geojson"};
constexpr std::string_view kCircleKeys[] = {"km"};
constexpr std::string_view kGeoJsonKeys[] = {"type", "coordinates"};
enum class GeometryType : std::uint8_t {
  polygon
};
constexpr GeometryType last_value(GeometryType) noexcept {
  return GeometryType::polygon;
}
constexpr Words<GeometryType> kGeometryTypes = {"Polygon"};

void read_iso(Reading& reading, Fields& area, Place& place) {
  place.area_kind = AreaKind::iso;
  const std::vector<NodeId> items = area.items("iso");
  if (items.empty() && reading.tree.kind(area.find("iso")) == JsonKind::array) {
    reading.log.error(
        ProblemCode::bad_geometry,
        area.find("iso"),
        "no code in the list",
        "Name at least one, such as RU-KRS."
    );
  }
  for (const NodeId node : items) {
    auto code = read_text(reading, node, {});
    if (!code) {
      continue;
    }
    if (!is_iso_area(*code)) {
      reading.log.error(
          ProblemCode::bad_value,
          node,
          concat({quoted(*code), " is no area code"}),
          "Write ISO 3166-2, such as RU-KRS, or a country's two letters."
      );
    }
    place.iso_codes.push_back(std::move(*code));
  }
}

void read_circle(Reading& reading, Fields& area, Place& place) {
  place.area_kind = AreaKind::circle;
  Fields circle(reading, area.find("circle"), kCircleKeys);
  const NodeId km = circle.required("km");
  if (km == kNoNode) {
    return;
  }
  place.circle_km = read_number(reading, km, {0, kLargestCircleKm}).value_or(1);
  if (place.circle_km <= 0) {
    reading.log
        .error(ProblemCode::bad_value, km, "a circle of no size", "Give its radius in kilometres.");
  }
}

constexpr double kMostRingLng = 360;  // a ring over the antimeridian may count on

void check_ring(Reading& reading, NodeId node, const Ring& ring) {
  auto& log = reading.log;
  if (ring.size() < 4) {
    log.error(
        ProblemCode::bad_geometry,
        node,
        concat({"a ring of ", std::to_string(ring.size()), " points"}),
        "A ring has at least four, the last equal to the first."
    );
  } else if (!(ring.front() == ring.back())) {
    log.error(
        ProblemCode::bad_geometry,
        node,
        "this ring is not closed",
        "Repeat its first point at its end."
    );
  } else if (encloses_nothing(ring)) {
    log.error(
        ProblemCode::bad_geometry,
        node,
        "this ring encloses nothing",
        "Give the points of its edge in their order, no two more than 180 degrees apart."
    );
  }
}

// A ring of points, not the list of rings that one of a MultiPolygon's polygons is.
bool expect_ring(Reading& reading, NodeId node) {
  const JsonTree& tree = reading.tree;
  if (!expect_kind(reading, node, JsonKind::array)) {
    return false;
  }
  const auto holds_a_list = [&](NodeId list) {
    return tree.size(list) > 0 && tree.kind(tree.first(list)) == JsonKind::array;
  };
  if (!holds_a_list(node) || !holds_a_list(tree.first(node))) {
    return true;
  }
  reading.log.error(
      ProblemCode::bad_geometry,
      node,
      "a list of rings where a ring is due",
      "Give each polygon a place of its own: its coordinates are rings, and a ring is a list of "
      "points."
  );
  return false;
}

// The ring's points, checked; empty when one of them is no point.
Ring read_ring(Reading& reading, NodeId node) {
  Ring ring;
  if (!expect_ring(reading, node)) {
    return ring;
  }
  bool good = true;
  for (const NodeId item : reading.tree.contents(node)) {
    const auto point = read_point(reading, item, kMostRingLng);
    good = good && point.has_value();
    if (point) {
      ring.push_back({wrapped_lng(point->lng), point->lat});
    }
  }
  if (!good) {
    return {};
  }
  check_ring(reading, node, ring);
  return ring;
}

void read_polygon(Reading& reading, Fields& area, Place& place) {
  place.area_kind = AreaKind::polygon;
  Fields polygon(reading, area.find("geojson"), kGeoJsonKeys);
  (void)polygon.required_choice("type", kGeometryTypes, GeometryType::polygon);
  const NodeId type = polygon.find("type");
  // coordinates of what else?
  if (type != kNoNode && reading.tree.text(type) != kGeometryTypes[GeometryType::polygon]) {
    return;
  }
  const NodeId coordinates = polygon.required("coordinates");
  const std::vector<NodeId> rings = polygon.items("coordinates");
  std::size_t points = 0;
  for (const NodeId ring : rings) {
    points += reading.tree.size(ring);
  }
  if (points > reading.limits.polygon_points) {
    reading.log.error(
        ProblemCode::too_many,
        coordinates,
        concat(
            {std::to_string(points),
             " points, of at most ",
             std::to_string(reading.limits.polygon_points)}
        ),
        "Simplify the polygon."
    );
    return;
  }
  for (const NodeId ring : rings) {
    place.rings.push_back(read_ring(reading, ring));
  }
  if (coordinates != kNoNode && reading.tree.kind(coordinates) == JsonKind::array &&
      place.rings.empty()) {
    reading.log.error(ProblemCode::bad_geometry, coordinates, "a polygon without a ring");
  }
}

void read_area(Reading& reading, Fields& fields, Place& place) {
  if (!fields.has("area")) {
    return;
  }
  Fields area(reading, fields.find("area"), kAreaKeys);
  const int kinds = static_cast<int>(area.has("iso")) + static_cast<int>(area.has("circle")) +
                    static_cast<int>(area.has("geojson"));
  if (kinds != 1 && reading.tree.kind(area.node()) == JsonKind::object) {
    reading.log.error(
        ProblemCode::bad_geometry,
        area.node(),
        kinds == 0 ? "an area without a shape" : "an area of several shapes",
        "Give one of iso, circle, geojson."
    );
  }
  if (area.has("iso")) {
    return read_iso(reading, area, place);
  }
  if (area.has("circle")) {
    return read_circle(reading, area, place);
  }
  if (area.has("geojson")) {
    return read_polygon(reading, area, place);
  }
}

void require(Reading& reading, Fields& fields, std::string_view key, std::string_view why) {
  if (!fields.has(key)) {
    reading.log
        .missing_key(Severity::error, fields.node(), key, why, concat({"Add ", quoted(key), "."}));
  }
}

void refuse(Reading& reading, Fields& fields, std::string_view key) {
  if (fields.has(key)) {
    reading.log.bad_key(
        ProblemCode::inconsistent,
        fields.find(key),
        concat({"a place off the map has no ", key}),
        "Remove it, or change the kind."
    );
  }
}

// What each kind needs so that it can be drawn as precisely as it was claimed, and no more so.
void check_shape(Reading& reading, Fields& fields, const Place& place) {
  const bool has_area = fields.has("area");
  switch (place.kind) {
    case PlaceKind::city:
    case PlaceKind::site:
      require(reading, fields, "point", "a city or site needs its point");
      break;
    case PlaceKind::region:
      require(reading, fields, "area", "a region needs its area: it is never drawn as a bare pin");
      break;
    case PlaceKind::country:
    case PlaceKind::sea:
      if (!has_area) {
        require(
            reading,
            fields,
            "point",
            "a country or sea needs an area, or a point for its label"
        );
      }
      break;
    case PlaceKind::off_map:
      refuse(reading, fields, "point");
      refuse(reading, fields, "area");
      break;
  }
  if (place.area_kind == AreaKind::circle) {
    require(reading, fields, "point", "a circle needs the point at its middle");
  }
  if (place.extent == Extent::near && place.area_kind != AreaKind::circle) {
    reading.log.error(
        ProblemCode::inconsistent,
        fields.find("extent"),
        "“near” is drawn as a dashed circle, and there is none",
        "Give the area as a circle."
    );
  }
  if (place.extent == Extent::not_stated && !has_area) {
    reading.log.error(
        ProblemCode::inconsistent,
        fields.find("extent"),
        "an extent that is not stated is drawn as hatch over an area, and there is none",
        "Add “area”."
    );
  }
}

void read_local_name(Reading& reading, Fields& fields, Place& place) {
  const std::string language = fields.text("local");
  if (language.empty()) {
    return;
  }
  const auto name = std::find_if(place.names.begin(), place.names.end(), [&](const Name& n) {
    return n.language == language;
  });
  if (name != place.names.end()) {
    place.local_name = name->text;
  } else {
    reading.log.error(
        ProblemCode::unknown_id,
        fields.find("local"),
        concat({"there is no name in ", quoted(language)}),
        "Add it to “names”."
    );
  }
}

Place read_place(Reading& reading, NodeId node) {
  Fields fields(reading, node, kPlaceKeys);
  Place place;
  place.id = fields.id();
  NamesRead names = read_names(reading, fields);
  place.name = std::move(names.own);
  place.names = std::move(names.all);
  read_local_name(reading, fields, place);
  place.aliases = fields.texts("aliases", kName);
  place.kind = fields.required_choice("kind", kPlaceKindWords, PlaceKind::city);
  place.extent = fields.choice("extent", kExtentWords, Extent::stated);
  if (fields.has("point")) {
    place.point = read_point(reading, fields.find("point"));
  }
  read_area(reading, fields, place);
  const NodeId kind = fields.find("kind");
  if (kind != kNoNode && reading.tree.text(kind) == name_of(place.kind)) {
    check_shape(reading, fields, place);
  }
  if (const auto parent = fields.reference("parent", reading.places)) {
    place.parent = PlaceIndex{*parent};
  }
  place.note = fields.text("note", kNote);
  return place;
}

}  // namespace

void read_places(Reading& reading) {
  for (const NodeId node : reading.places.nodes) {
    reading.story.places.push_back(read_place(reading, node));
  }
}

}  // namespace dateline::core
