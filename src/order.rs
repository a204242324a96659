//! Sorting in few bytes: the standard library's sorts weigh several kilobytes for each type that is sorted.

/// Sorts few items, or such as are nearly in order, by a key; what has the same key stays in its order.
pub fn sort<T, K: PartialOrd>(items: &mut [T], key: impl Fn(&T) -> K) {
    for end in 1..items.len() {
        let mut at = end;
        while let [.., before, item] = items.get_mut(..=at).unwrap_or_default() {
            if key(before) <= key(item) {
                break;
            }
            std::mem::swap(before, item);
            at -= 1;
        }
    }
}

/// The least pairs in rising order, at most so many. Not generic, so that it is compiled once.
///
/// A natural merge sort (Knuth, The Art of Computer Programming, volume 3, 5.2.4): most of what is sorted here are a few lists, one
/// behind the other, of which each is in order already.
#[inline(never)]
pub fn least(pairs: Vec<(u32, u32)>, count: usize) -> Vec<(u32, u32)> {
    let mut pairs: Vec<u64> =
        pairs.into_iter().map(|(first, second)| u64::from(first) << 32 | u64::from(second)).collect();
    let mut merged = Vec::with_capacity(pairs.len());
    while merge_runs(&pairs, &mut merged) > 1 {
        std::mem::swap(&mut pairs, &mut merged);
        merged.clear();
    }
    #[allow(clippy::cast_possible_truncation)] // the halves
    merged.into_iter().take(count).map(|pair| ((pair >> 32) as u32, pair as u32)).collect()
}

/// Merges neighbouring runs, two at a time; gives how many there are then.
fn merge_runs(pairs: &[u64], merged: &mut Vec<u64>) -> usize {
    let mut rest = pairs;
    let mut runs = 0;
    while !rest.is_empty() {
        let (mut one, mut other);
        (one, rest) = first_run(rest);
        (other, rest) = first_run(rest);
        while let ([first, behind @ ..], [second, after @ ..]) = (one, other) {
            let is_first = first <= second;
            merged.push(if is_first { *first } else { *second });
            (one, other) = if is_first { (behind, other) } else { (one, after) };
        }
        merged.extend_from_slice(one);
        merged.extend_from_slice(other);
        runs += 1;
    }
    runs
}

/// The items up to the first that is less than the one before it, and those after.
fn first_run(items: &[u64]) -> (&[u64], &[u64]) {
    let end = items.windows(2).position(|two| two.first() > two.last()).map_or(items.len(), |last| last + 1);
    items.split_at_checked(end).unwrap_or((items, &[]))
}

/// The items by the small number of their group, in their order within each, and where each group begins, and the end.
pub fn by_group<T: Copy>(items: &[T], groups: usize, group: impl Fn(&T) -> usize) -> (Vec<T>, Vec<u16>) {
    let mut next = vec![0_u16; groups + 1];
    for item in items {
        if let Some(count) = next.get_mut(group(item) + 1) {
            *count += 1;
        }
    }
    let starts = sums(&mut next);
    let mut sorted = items.to_vec();
    for item in items {
        let Some(at) = next.get_mut(group(item)) else { continue };
        if let Some(place) = sorted.get_mut(usize::from(*at)) {
            *place = *item;
        }
        *at += 1;
    }
    (sorted, starts)
}

/// Turns numbers into their sums, each with those before it.
#[inline(never)]
fn sums(numbers: &mut [u16]) -> Vec<u16> {
    let mut sum = 0;
    for number in &mut *numbers {
        sum += *number;
        *number = sum;
    }
    numbers.to_vec()
}

#[cfg(test)]
mod tests {
    use super::{by_group, least, sort};

    #[test]
    fn groups_follow_each_other() {
        let (words, starts) = by_group(&["cc", "a", "dd", "b"], 3, |word| word.len());
        assert_eq!((words, starts), (vec!["a", "b", "cc", "dd"], vec![0, 0, 2, 4]));
    }

    #[test]
    fn equals_stay_in_their_order() {
        let mut words = ["bb", "a", "cc", "d"];
        sort(&mut words, |word| word.len());
        assert_eq!(words, ["a", "d", "bb", "cc"]);
    }

    #[test]
    fn the_least_come_first() {
        assert_eq!(least(vec![(7, 0), (3, 2), (9, 1), (3, 1)], 3), [(3, 1), (3, 2), (7, 0)]);
        assert_eq!(least(vec![(3, 0), (7, 0), (9, 0)], 2), [(3, 0), (7, 0)]);
        assert_eq!(least(Vec::new(), 2), []);
        let many: Vec<_> = (0..1000).map(|item| (item * 7919 % 1000 / 3, item % 5)).collect();
        let mut sorted = many.clone();
        sorted.sort_unstable();
        assert_eq!(least(many, usize::MAX), sorted);
    }
}
