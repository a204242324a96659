//! Sorting in few bytes: the standard library's sorts weigh several kilobytes for each type that is sorted.

use std::{cmp::Reverse, collections::BinaryHeap};

/// Sorts few items, or such as are nearly in order, by a key; what has the same key stays in its order.
pub fn sort<T: Copy>(items: &mut [T], key: impl Fn(&T) -> u32) {
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

/// The items in rising order of a key; what has the same key stays in its order.
pub fn in_order<T>(items: Vec<T>, key: impl Fn(&T) -> u64) -> Vec<T> {
    let keys: Vec<u64> = items.iter().map(key).collect();
    if keys.is_sorted() {
        return items;
    }
    let mut items: Vec<Option<T>> = items.into_iter().map(Some).collect();
    first_in_order(keys, usize::MAX).into_iter().filter_map(|index| items.get_mut(index)?.take()).collect()
}

/// The indices of the least keys in rising order of these, at most so many. Not generic, so that it is compiled once.
pub fn first_in_order(keys: Vec<u64>, count: usize) -> Vec<usize> {
    let mut heap: BinaryHeap<Reverse<(u64, usize)>> = keys.into_iter().zip(0..).map(Reverse).collect();
    std::iter::from_fn(|| heap.pop()).take(count).map(|Reverse((_, index))| index).collect()
}

/// The items by the small number of their group, in their order within each, and where each group begins, and the end.
pub fn by_group<T: Copy>(items: &[T], groups: usize, group: impl Fn(&T) -> usize) -> (Vec<T>, Vec<u16>) {
    let numbers: Vec<usize> = items.iter().map(group).collect();
    let mut starts = vec![0_u16; groups + 1];
    for number in &numbers {
        if let Some(count) = starts.get_mut(number + 1) {
            *count += 1;
        }
    }
    let mut sum = 0;
    for start in &mut starts {
        sum += *start;
        *start = sum;
    }
    let mut next = starts.clone();
    let mut grouped: Vec<T> = items.to_vec();
    for (item, number) in items.iter().zip(numbers) {
        let Some(at) = next.get_mut(number) else { continue };
        if let Some(place) = grouped.get_mut(usize::from(*at)) {
            *place = *item;
        }
        *at += 1;
    }
    (grouped, starts)
}

#[cfg(test)]
mod tests {
    use super::{by_group, in_order};

    #[test]
    fn groups_follow_each_other() {
        let (words, starts) = by_group(&["cc", "a", "dd", "b"], 3, |word| word.len());
        assert_eq!((words, starts), (vec!["a", "b", "cc", "dd"], vec![0, 0, 2, 4]));
    }

    #[test]
    fn equals_stay_in_their_order() {
        assert_eq!(in_order(vec!["bb", "a", "cc", "d"], |word| word.len() as u64), ["a", "d", "bb", "cc"]);
    }
}
