// Joins the marks of places that meet into clusters, as far as choices and zoom say: panning
// changes nothing of it. Places of different countries never join: a cluster across a border would
// count one side's claims with the other's.
#include <algorithm>
#include <cmath>

#include "app/model/lists.hpp"
#include "app/view/frame_parts.hpp"
#include "core/base/sorting.hpp"

namespace dateline::app {

namespace {

// clusters change in these steps, at the farther zoom of each
constexpr double kStepsPerZoom = 4;
// some metres per px: what still meets here no zoom would part, and it is moved aside instead
constexpr double kOpenZoom = 14;
constexpr std::size_t kMostThatMeet = 3;
constexpr double kMostAside = 1.5;  // radii that a mark may stand away from its place
// rounds that look for such marks: each parts all there are
constexpr int kMostFarMoved = 12;

// --- Which marks are one ---

void begin_groups(double scale, Frame& frame) {
  FrameCache& cache = *frame.cache;
  cache.groups.clear();
  cache.next_in_group.assign(frame.singles.size(), 0);
  for (std::uint32_t i = 0; i < frame.singles.size(); ++i) {
    const PlaceMark& mark = frame.singles[i];
    MarkGroup group;
    group.x = mark.plane.x * scale;
    group.y = mark.plane.y * scale;
    group.weight = mark.claims;
    group.radius = mark.radius;
    group.country = mark.country;
    group.first = group.last = i;
    cache.groups.push_back(group);
  }
}

double reach_of(const MarkGroup& group) noexcept {
  const float rim = group.count > 1 ? kClusterRim : 0;
  return static_cast<double>(group.radius + 5 + rim);
}

bool meet(const MarkGroup& a, const MarkGroup& b) noexcept {
  const double dx = a.x - b.x;
  const double dy = a.y - b.y;
  const double apart = reach_of(a) + reach_of(b) + kMarkGap;
  return dx * dx + dy * dy < apart * apart;
}

// The groups that are left, from west to east and from most claims to fewest; none joined in this
// round yet.
void begin_round(FrameCache& cache) {
  std::vector<MarkGroup>& groups = cache.groups;
  cache.groups_by_x.clear();
  for (std::uint32_t i = 0; i < groups.size(); ++i) {
    groups[i].settled = false;
    if (!groups[i].gone) {
      cache.groups_by_x.push_back(i);
    }
  }
  cache.groups_by_claims.assign(cache.groups_by_x.begin(), cache.groups_by_x.end());
  core::sort_positions(cache.groups_by_x, [&](std::uint32_t a, std::uint32_t b) {
    const double one = groups[a].x;
    const double other = groups[b].x;
    return one != other ? one < other : a < b;
  });
  core::sort_positions(cache.groups_by_claims, [&](std::uint32_t a, std::uint32_t b) {
    const double one = groups[a].weight;
    const double other = groups[b].weight;
    return one != other ? one > other : a < b;
  });
}

double widest_reach(const FrameCache& cache) noexcept {
  double widest = 0;
  for (const std::uint32_t i : cache.groups_by_x) {
    widest = std::max(widest, reach_of(cache.groups[i]));
  }
  return widest;
}

// Calls visit(group) for each other group that meets this one and was not joined in this round;
// stops when visit says so.
template <class Visit>
void each_meeting(const FrameCache& cache, std::uint32_t at, double widest, const Visit& visit) {
  const MarkGroup& group = cache.groups[at];
  const double most = reach_of(group) + widest + kMarkGap;
  auto it = std::lower_bound(
      cache.groups_by_x.begin(),
      cache.groups_by_x.end(),
      group.x - most,
      [&](std::uint32_t other, double x) { return cache.groups[other].x < x; }
  );
  for (; it != cache.groups_by_x.end(); ++it) {
    const MarkGroup& other = cache.groups[*it];
    if (other.x > group.x + most) {
      return;
    }
    if (*it == at || other.settled || !meet(group, other)) {
      continue;
    }
    if (!visit(*it)) {
      return;
    }
  }
}

// Calls visit(position in `singles`) for each mark of the group.
template <class Visit>
void each_member(const Frame& frame, const MarkGroup& group, const Visit& visit) {
  std::uint32_t at = group.first;
  for (std::uint32_t i = 0; i < group.count; ++i) {
    visit(at);
    at = frame.cache->next_in_group[at];
  }
}

// Counts each claim of the group once.
std::uint32_t distinct_claims(const World& world, Frame& frame, const MarkGroup& group) {
  std::uint32_t claims = 0;
  ++frame.cache->counting;
  each_member(frame, group, [&](std::uint32_t at) {
    const core::PlaceIndex place = frame.singles[at].place;
    for (const std::uint32_t claim : core::claims_at(world.table, place, frame.place_tie)) {
      if (frame.cache->around_flags[claim] != 0 && is_first_count(frame, claim)) {
        ++claims;
      }
    }
  });
  return claims;
}

// Whoever joined keeps its x until the round is over, so that the order from west to east holds.
void append(FrameCache& cache, std::uint32_t into, std::uint32_t from) {
  MarkGroup& group = cache.groups[into];
  MarkGroup& other = cache.groups[from];
  cache.next_in_group[group.last] = other.first;
  group.last = other.last;
  group.count += other.count;
  other.gone = other.settled = true;
  group.settled = true;
}

// The middle of all its places, by their claims.
void settle_middle(const World& world, double scale, Frame& frame, MarkGroup& group) {
  double x = 0;
  double y = 0;
  group.weight = 0;
  each_member(frame, group, [&](std::uint32_t at) {
    const PlaceMark& mark = frame.singles[at];
    x += mark.plane.x * scale * mark.claims;
    y += mark.plane.y * scale * mark.claims;
    group.weight += mark.claims;
  });
  group.x = x / group.weight;
  group.y = y / group.weight;
  group.radius = radius_of(distinct_claims(world, frame, group), frame.cache->small_marks);
}

// Those of its own country.
void join_all_meeting(FrameCache& cache, std::uint32_t at, double widest) {
  each_meeting(cache, at, widest, [&](std::uint32_t other) {
    if (cache.groups[other].country == cache.groups[at].country) {
      append(cache, at, other);
    }
    return true;
  });
}

// Where more than three meet, of whatever countries, those of one country become one.
void join_crowds(FrameCache& cache) {
  const double widest = widest_reach(cache);
  for (const std::uint32_t at : cache.groups_by_claims) {
    if (cache.groups[at].settled) {
      continue;
    }
    std::size_t meeting = 1;
    each_meeting(cache, at, widest, [&](std::uint32_t) { return ++meeting <= kMostThatMeet; });
    if (meeting > kMostThatMeet) {
      join_all_meeting(cache, at, widest);
    }
  }
}

// Where each mark would stand if none were joined any more, the one with most claims first.
void part_all(Frame& frame) {
  FrameCache& cache = *frame.cache;
  cache.discs.clear();
  for (const std::uint32_t i : cache.groups_by_claims) {
    const MarkGroup& group = cache.groups[i];
    MarkDisc disc;
    disc.x = group.x;
    disc.y = group.y;
    disc.reach = static_cast<float>(reach_of(group));
    disc.place = frame.singles[group.first].place;
    disc.mark = i;
    cache.discs.push_back(disc);
  }
  push_apart(cache.discs);
  sort_list(cache.discs, [&](const MarkDisc& a, const MarkDisc& b) {
    const double one = cache.groups[a.mark].weight;
    const double other = cache.groups[b.mark].weight;
    return one != other ? one > other : a.mark < b.mark;
  });
}

// A mark that would have to stand too far aside takes in what it meets.
void join_far_moved(Frame& frame) {
  part_all(frame);
  FrameCache& cache = *frame.cache;
  const double widest = widest_reach(cache);
  for (const MarkDisc& disc : cache.discs) {
    const MarkGroup& group = cache.groups[disc.mark];
    const double aside = std::hypot(disc.x - group.x, disc.y - group.y);
    const double most = kMostAside * static_cast<double>(group.radius);
    if (!group.settled && aside > most) {
      join_all_meeting(cache, disc.mark, widest);
    }
  }
}

bool settle_round(const World& world, double scale, Frame& frame) {
  bool joined = false;
  for (MarkGroup& group : frame.cache->groups) {
    if (group.gone || !group.settled) {
      continue;
    }
    settle_middle(world, scale, frame, group);
    joined = true;
  }
  return joined;
}

// Each round leaves fewer groups, so this ends; where there are thousands, before the last few have
// found their room.
void join_groups(const World& world, double scale, Frame& frame) {
  for (int far_moved = 0; far_moved < kMostFarMoved;) {
    begin_round(*frame.cache);
    join_crowds(*frame.cache);
    if (settle_round(world, scale, frame)) {
      continue;
    }
    join_far_moved(frame);
    ++far_moved;
    if (!settle_round(world, scale, frame)) {
      return;
    }
  }
}

// --- Their marks ---

void count_cluster(const World& world, Frame& frame, PlaceMark& mark) {
  ++frame.cache->counting;
  for (const core::PlaceIndex place : members_of(frame, mark)) {
    for (const std::uint32_t claim : core::claims_at(world.table, place, frame.place_tie)) {
      if (frame.cache->around_flags[claim] == 0 || !is_first_count(frame, claim)) {
        continue;
      }
      count_claim(world, claim, mark);
      if (frame.perhaps_flags[claim] != 0) {
        mark.perhaps = true;
      }
    }
  }
  mark.differs = accounts_differ(world, frame, members_of(frame, mark));
}

// Singles are in the order of their places.
std::uint32_t claims_at(const Frame& frame, core::PlaceIndex place) noexcept {
  const auto& singles = frame.singles;
  const auto is_before = [](const PlaceMark& mark, core::PlaceIndex other) {
    return mark.place < other;
  };
  return std::lower_bound(singles.begin(), singles.end(), place, is_before)->claims;
}

bool goes_before(const PlaceMark& a, const PlaceMark& b) noexcept {
  return a.claims != b.claims ? a.claims > b.claims : a.place < b.place;
}

// From the member at `first` on to the last.
void most_claims_first(Frame& frame, std::uint32_t first) {
  core::PlaceIndex* const members = frame.members.data();
  const auto goes_first = [&](core::PlaceIndex a, core::PlaceIndex b) {
    const std::uint32_t one = claims_at(frame, a);
    const std::uint32_t other = claims_at(frame, b);
    return one != other ? one > other : a < b;
  };
  core::sort_range(members + first, members + frame.members.size(), goes_first);
}

// Selected places stand alone beside what is left of their cluster.
void add_marks_of(const World& world, double scale, Frame& frame, const MarkGroup& group) {
  PlaceMark cluster;
  cluster.first_member = length_of(frame.members);
  std::uint32_t single = 0;
  each_member(frame, group, [&](std::uint32_t at) {
    if (frame.singles[at].selected) {
      frame.marks.push_back(frame.singles[at]);
    } else {
      frame.members.push_back(frame.singles[at].place);
      single = at;
    }
  });
  cluster.member_count = length_of(frame.members) - cluster.first_member;
  if (cluster.member_count == 1) {
    frame.marks.push_back(frame.singles[single]);
  }
  if (cluster.member_count <= 1) {
    return frame.members.resize(cluster.first_member);
  }
  most_claims_first(frame, cluster.first_member);
  cluster.place = frame.members[cluster.first_member];
  cluster.plane = {group.x / scale, group.y / scale};
  cluster.country = group.country;
  count_cluster(world, frame, cluster);
  cluster.radius = radius_of(cluster.claims, frame.cache->small_marks);
  frame.marks.push_back(cluster);
}

// Here, so that panning and zooming need no memory.
void make_room(const World& world, Frame& frame) {
  FrameCache& cache = *frame.cache;
  const std::size_t most = frame.singles.size();
  frame.marks.reserve(most);
  frame.members.reserve(most);
  cache.groups.reserve(most);
  cache.next_in_group.reserve(most);
  cache.groups_by_x.reserve(most);
  cache.groups_by_claims.reserve(most);
  cache.discs.reserve(most);
  frame.off_screen.reserve(most);
  frame.near_circles.reserve(most);
  cache.counted.resize(world.table.size());
}

}  // namespace

void join_marks(const World& world, const core::Camera& camera, Frame& frame) {
  FrameCache& cache = *frame.cache;
  const double quarter = std::floor(camera.zoom * kStepsPerZoom) / kStepsPerZoom;
  const double step = std::min(kOpenZoom, quarter);
  if (cache.joined_at == step) {
    return;
  }
  make_room(world, frame);
  const double scale = core::pixels_per_plane(step);
  begin_groups(scale, frame);
  if (step < kOpenZoom) {
    join_groups(world, scale, frame);
  }
  frame.marks.clear();
  frame.members.clear();
  for (const MarkGroup& group : cache.groups) {
    if (!group.gone) {
      add_marks_of(world, scale, frame, group);
    }
  }
  sort_list(frame.marks, [](const PlaceMark& a, const PlaceMark& b) {
    return a.selected != b.selected ? b.selected : goes_before(a, b);
  });
  cache.joined_at = step;
  cache.discs_zoom.reset();
}

}  // namespace dateline::app
